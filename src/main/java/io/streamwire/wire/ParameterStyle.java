package io.streamwire.wire;

/** The styles of OpenAPI's Parameter Object, by which a value becomes the text of a parameter. */
public enum ParameterStyle {
  /** {@code a,b} and {@code x,1,y,2}; with explode {@code x=1,y=2}. In paths and headers. */
  SIMPLE,
  /** {@code .a,b}; with explode {@code .a.b} and {@code .x=1.y=2}. In paths. */
  LABEL,
  /** {@code ;name=a,b}; with explode {@code ;name=a;name=b} and {@code ;x=1;y=2}. In paths. */
  MATRIX,
  /** {@code a,b} and {@code x,1,y,2} behind the name. In queries and cookies. */
  FORM,
  /** {@code a%20b} behind the name. In queries. */
  SPACE_DELIMITED,
  /** {@code a%7Cb} behind the name. In queries. */
  PIPE_DELIMITED
}

package io.streamwire.wire;

/** The styles of OpenAPI's Parameter Object, which define how a value is written as a parameter. */
public enum ParameterStyle {

  /** {@code a,b} and {@code x,1,y,2}; with explode {@code x=1,y=2}. In paths and headers. */
  SIMPLE,
  /** {@code .a,b}; with explode {@code .a.b} and {@code .x=1.y=2}. In paths. */
  LABEL,
  /** {@code ;name=a,b}; with explode {@code ;name=a;name=b} and {@code ;x=1;y=2}. In paths. */
  MATRIX,
  /** {@code a,b} and {@code x,1,y,2} after the name. In queries and cookies. */
  FORM,
  /** {@code a%20b} after the name. In queries. */
  SPACE_DELIMITED,
  /** {@code a%7Cb} after the name. In queries. */
  PIPE_DELIMITED
}

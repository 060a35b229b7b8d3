package io.streamwire.wire;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the media type of a multipart body, where it is not {@code multipart/form-data}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface MultipartType {
  /** The media type, for example {@code multipart/related}. */
  String value();
}

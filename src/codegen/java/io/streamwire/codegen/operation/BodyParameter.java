package io.streamwire.codegen.operation;

import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.OperationPlan.ParameterPlan;
import java.util.Set;

/** The parameter of a Retrofit method that carries the body. */
final class BodyParameter {

  private BodyParameter() {}

  static ParameterPlan plan(BodyPlanner.BodyEncoding bodyEncoding, Set<Import> imports) {
    JavaType type = bodyEncoding.type();
    if (type == null) {
      imports.add(new Import("okhttp3.RequestBody", false));
    } else {
      imports.addAll(type.imports());
    }
    String annotation =
        switch (bodyEncoding.kind()) {
          case FORM_MAP -> {
            imports.add(new Import("retrofit2.http.FieldMap", false));
            imports.add(new Import("retrofit2.http.FormUrlEncoded", false));
            yield "@FieldMap";
          }
          case TEXT -> {
            imports.add(new Import("io.streamwire.wire.PlainText", false));
            yield "@Body @PlainText";
          }
          case MULTIPART -> {
            boolean usual = bodyEncoding.mediaType().equals("multipart/form-data");
            if (!usual) {
              imports.add(new Import("io.streamwire.wire.MultipartType", false));
            }
            yield usual
                ? "@Body"
                : "@Body @MultipartType(" + JavaLiteral.quote(bodyEncoding.mediaType()) + ")";
          }
          default -> bodyEncoding.alsoJson() ? "@Body @Form" : "@Body";
        };
    if (annotation.startsWith("@Body")) {
      imports.add(new Import("retrofit2.http.Body", false));
    }
    if (bodyEncoding.alsoJson()) {
      imports.add(new Import("io.streamwire.wire.Form", false));
    }
    boolean request = type != null && type.kind() == JavaType.Kind.MODEL;
    return new ParameterPlan(
        request ? "request" : "body",
        annotation,
        type == null ? "RequestBody" : type.text(),
        false,
        null);
  }

  static boolean hasOwnMediaType(BodyPlanner.BodyEncoding bodyEncoding) {
    boolean own =
        bodyEncoding.kind() == BodyPlanner.Kind.JSON
                && !bodyEncoding.mediaType().equals("application/json")
            || bodyEncoding.kind() == BodyPlanner.Kind.TEXT
                && !bodyEncoding.mediaType().equals("text/plain");
    return own && !bodyEncoding.mediaType().contains("*");
  }
}

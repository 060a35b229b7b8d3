package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.FileSchemas;
import io.streamwire.codegen.contract.MediaTypes;
import io.streamwire.codegen.contract.PartEncoding;
import io.streamwire.codegen.contract.PropertyMerger;
import io.streamwire.codegen.contract.SchemaKind;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.model.FormModels;
import io.streamwire.codegen.model.TypeResolver;
import io.streamwire.codegen.plan.FormStyle;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the bodies of requests: one encoding for each kind of content that the contract offers. */
public final class BodyPlanner {

  /** The kind of a body. */
  enum Kind {
    JSON(""),
    FORM("Form"),
    FORM_MAP("Form"),
    MULTIPART("Multipart"),
    TEXT("Text"),
    RAW("Raw");

    /** The suffix of the method's name if another encoding has the name without one. */
    final String suffix;

    Kind(String suffix) {
      this.suffix = suffix;
    }
  }

  /**
   * One encoding of a body. The type is {@code null} if the caller passes OkHttp's {@code
   * RequestBody}.
   */
  record BodyEncoding(
      Kind kind,
      String mediaType,
      @Nullable JavaType type,
      boolean alsoJson,
      @Nullable Schema<?> schema) {}

  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final TypeResolver types;
  private final FormModels formClasses;

  public BodyPlanner(
      Contract contract, SchemaKinds schemaKinds, TypeResolver types, FormModels formClasses) {
    this.contract = contract;
    this.schemaKinds = schemaKinds;
    this.types = types;
    this.formClasses = formClasses;
  }

  /**
   * Returns the encodings. The first has the method name without suffix: JSON if offered, otherwise
   * the contract's first.
   */
  List<BodyEncoding> plan(@Nullable RequestBody declared, String className) {
    if (declared == null) {
      return List.of();
    }
    Content content = contract.resolve(declared).getContent();
    if (content == null || content.isEmpty()) {
      return List.of(new BodyEncoding(Kind.RAW, "", null, false, null));
    }
    Map<Kind, BodyEncoding> bodyEncodings = new LinkedHashMap<>();
    content.forEach(
        (mediaType, media) -> {
          BodyEncoding bodyEncoding =
              bodyEncoding(mediaType, media == null ? new MediaType() : media, className);
          boolean usual = bodyEncoding.mediaType().equals("multipart/form-data");
          if (usual
              && !"multipart/form-data"
                  .equals(mediaTypeOf(bodyEncodings.get(bodyEncoding.kind())))) {
            bodyEncodings.put(bodyEncoding.kind(), bodyEncoding);
          }
          bodyEncodings.putIfAbsent(bodyEncoding.kind(), bodyEncoding);
        });
    BodyEncoding raw = bodyEncodings.get(Kind.RAW);
    if (bodyEncodings.size() > 1
        && raw != null
        && !raw.mediaType().equals("application/octet-stream")) {
      bodyEncodings.remove(Kind.RAW); // an alternative to the other encodings, such as XML
    }
    if (bodyEncodings.size() > 1) {
      bodyEncodings.remove(Kind.TEXT);
    }
    List<BodyEncoding> ordered = new ArrayList<>(bodyEncodings.values());
    ordered.sort(
        (left, right) -> Boolean.compare(right.kind() == Kind.JSON, left.kind() == Kind.JSON));
    return ordered;
  }

  private static @Nullable String mediaTypeOf(@Nullable BodyEncoding bodyEncoding) {
    return bodyEncoding == null ? null : bodyEncoding.mediaType();
  }

  private BodyEncoding bodyEncoding(String mediaType, MediaType media, String className) {
    Schema<?> schema = media.getSchema();
    String plain = MediaTypes.plain(mediaType);
    if (plain.startsWith("multipart/") && isObject(schema)) {
      return new BodyEncoding(
          Kind.MULTIPART,
          plain,
          formClasses.multipart(schema, className + "Request", parts(media.getEncoding())),
          false,
          schema);
    }
    if (plain.equals("application/x-www-form-urlencoded")) {
      if (isObject(schema) && schemaKinds.of(schema) != SchemaKind.MAP) {
        FormModels.FormClass form =
            formClasses.form(schema, className + "Request", styles(media.getEncoding()));
        return new BodyEncoding(Kind.FORM, plain, form.type(), form.alsoJson(), schema);
      }
      if (schemaKinds.of(schema) == SchemaKind.MAP) {
        return new BodyEncoding(
            Kind.FORM_MAP, plain, types.of(schema, className + "Request"), false, schema);
      }
      return new BodyEncoding(Kind.RAW, plain, null, false, null);
    }
    boolean binary = new FileSchemas(contract).isBinary(schema);
    if (MediaTypes.isJson(mediaType) && !binary) {
      return new BodyEncoding(
          Kind.JSON,
          plain.contains("*") ? "application/json" : plain,
          types.of(schema, className + "Request"),
          false,
          schema);
    }
    if (plain.startsWith("text/")
        && schema != null
        && schemaKinds.of(schema) == SchemaKind.STRING
        && !binary) {
      return new BodyEncoding(Kind.TEXT, plain, JavaType.STRING, false, schema);
    }
    return new BodyEncoding(Kind.RAW, plain, null, false, null);
  }

  private boolean isObject(@Nullable Schema<?> schema) {
    if (schema == null) {
      return false;
    }
    SchemaKind kind = schemaKinds.of(schema);
    boolean unionOfObjects =
        kind == SchemaKind.UNION
            && !PropertyMerger.of(contract, schemaKinds, schema).properties().isEmpty();
    return kind == SchemaKind.OBJECT
        || kind == SchemaKind.POLYMORPHIC
        || unionOfObjects
        || kind == SchemaKind.MAP
            && !PropertyMerger.of(contract, schemaKinds, schema).properties().isEmpty();
  }

  private Map<String, PartEncoding> parts(@Nullable Map<String, Encoding> encodings) {
    Map<String, PartEncoding> parts = new LinkedHashMap<>();
    Contract.copy(encodings)
        .forEach((property, encoding) -> parts.put(property, PartEncoding.of(contract, encoding)));
    return parts;
  }

  /** Returns the styles of a form's properties. */
  private static Map<String, FormStyle> styles(@Nullable Map<String, Encoding> encodings) {
    Map<String, FormStyle> styles = new LinkedHashMap<>();
    Contract.copy(encodings).forEach((property, encoding) -> styles.put(property, style(encoding)));
    return styles;
  }

  /**
   * A style takes precedence over a content type (OpenAPI 3.0.4, Encoding Object). The parser
   * returns the style form if the contract has none, so form together with a content type is
   * ignored.
   */
  private static FormStyle style(Encoding encoding) {
    boolean styled =
        encoding.getExplode() != null
            || encoding.getStyle() != null && encoding.getStyle() != Encoding.StyleEnum.FORM;
    if (!styled && encoding.getContentType() != null) {
      String contentType = encoding.getContentType();
      return contentType != null && MediaTypes.isJson(contentType)
          ? FormStyle.JSON
          : FormStyle.FIELD;
    }
    Encoding.StyleEnum style =
        encoding.getStyle() == null ? Encoding.StyleEnum.FORM : encoding.getStyle();
    boolean form = style == Encoding.StyleEnum.FORM;
    boolean explode = encoding.getExplode() == null ? form : encoding.getExplode();
    if (style == Encoding.StyleEnum.DEEP_OBJECT) {
      return FormStyle.FIELD;
    }
    if (explode) {
      return FormStyle.EXPLODED;
    }
    return switch (style) {
      case SPACE_DELIMITED -> FormStyle.SPACES;
      case PIPE_DELIMITED -> FormStyle.PIPES;
      default -> FormStyle.COMMAS;
    };
  }
}

package io.streamwire.support;

import static java.util.Objects.requireNonNull;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/**
 * Holds each request and response on the wire against the contract. The judge is a library that
 * knows the contract only; nothing of ours takes part.
 */
public final class ContractRequestValidator implements Interceptor {

  private static final OpenApiInteractionValidator VALIDATOR =
      OpenApiInteractionValidator.createForInlineApiSpecification(Yaml.pretty(contract()))
          .withBasePathOverride("/api/laml/2010-04-01")
          .build();

  /** The violations of the contract. */
  public final List<String> objections = Collections.synchronizedList(new ArrayList<>());

  /** How many requests and responses were looked at. */
  public final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    note("request", VALIDATOR.validateRequest(asSent(request)));
    Response response = chain.proceed(request);
    SimpleResponse.Builder received =
        SimpleResponse.Builder.status(response.code())
            .withBody(response.peekBody(1 << 20).string());
    headers(response.headers(), received::withHeader);
    note(
        "response " + response.code(),
        VALIDATOR.validateResponse(request.url().encodedPath(), Method.POST, received.build()));
    return response;
  }

  /**
   * The contract with its indexed families spelled out, field by field, as the platform documents
   * them.
   */
  private static OpenAPI contract() {
    OpenAPI contract = new OpenAPIV3Parser().read("api-spec/streams.openapi.yaml");
    for (Schema<?> schema : contract.getComponents().getSchemas().values()) {
      if (schema.getProperties() != null) {
        List.copyOf(schema.getProperties().values())
            .forEach(property -> spellOut(property, schema));
      }
    }
    return contract;
  }

  private static void spellOut(Schema<?> property, Schema<?> owner) {
    Object extension =
        property.getExtensions() == null ? null : property.getExtensions().get("x-indexed-form");
    if (extension instanceof Map<?, ?> family) {
      int first = (Integer) requireNonNull(family.get("first"));
      int maximum = (Integer) requireNonNull(family.get("maximum"));
      for (int index = first; index < first + maximum; index++) {
        for (Object member : (List<?>) requireNonNull(family.get("members"))) {
          // Of any type, because this judge takes the text "true" in a form for a boolean.
          owner.addProperty(family.get("prefix") + "" + index + "." + member, new Schema<>());
        }
      }
    }
  }

  private static SimpleRequest asSent(Request request) throws IOException {
    Buffer body = new Buffer();
    RequestBody form = request.body();
    if (form != null) {
      form.writeTo(body);
    }
    SimpleRequest.Builder sent =
        new SimpleRequest.Builder(request.method(), request.url().encodedPath())
            .withBody(body.readUtf8());
    headers(request.headers(), sent::withHeader);
    return sent.build();
  }

  private interface Header {
    Object of(String name, String... values);
  }

  private static void headers(Headers headers, Header target) {
    headers.names().forEach(name -> target.of(name, headers.values(name).toArray(new String[0])));
  }

  private void note(String what, ValidationReport report) {
    heard.add(what);
    report.getMessages().forEach(message -> objections.add(what + ": " + message));
  }
}

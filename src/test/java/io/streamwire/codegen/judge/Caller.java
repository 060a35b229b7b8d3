package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import retrofit2.http.Body;
import retrofit2.http.FieldMap;

/** Calls one method of a client with values made from the contract. */
final class Caller {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private final RawContract contract;
  private final Schemas schemas;
  private final JavaValues values = new JavaValues();
  private final Subject subject;
  private final RecordingServer server;

  Caller(RawContract contract, Schemas schemas, Subject subject, RecordingServer server) {
    this.contract = contract;
    this.schemas = schemas;
    this.subject = subject;
    this.server = server;
  }

  /** A call that was made. */
  record Made(SentRequest sent, Arguments given, List<String> doubts) {}

  Made call(
      RawOperation operation, GeneratedClient.Operation target, Method method, boolean whole) {
    Samples samples = new Samples(contract, schemas, whole);
    List<String> doubts = new ArrayList<>();
    Map<JsonNode, JsonNode> given = new IdentityHashMap<>();
    Type[] types = method.getGenericParameterTypes();
    Object[] arguments = new Object[types.length];
    int next = 0;
    for (JsonNode parameter : pathParameters(operation)) {
      JsonNode value = sample(samples, WireJudge.schema(parameter), parameter, doubts);
      given.put(parameter, value);
      if (next == types.length) {
        throw new NotCallable(method.getName() + " takes no " + parameter.path("name").asText());
      }
      arguments[next] = values.of(types[next], value, "text/plain");
      next++;
    }
    List<JsonNode> others = others(operation);
    if (next < types.length && isParameters(types[next], others)) {
      arguments[next] = parameters((Class<?>) types[next], others, samples, whole, given, doubts);
      next++;
    }
    String mediaType = null;
    JsonNode body = null;
    if (next < types.length) {
      mediaType = mediaType(operation, target.api(), types[next]);
      JsonNode media = contract.body(operation).path("content").path(mediaType);
      body = body(samples, media, mediaType, doubts);
      String bytesType =
          mediaType.contains("*") || mediaType.isEmpty() ? "application/octet-stream" : mediaType;
      if (mediaType.startsWith("multipart/") && types[next] != okhttp3.RequestBody.class) {
        bytesType = "text/plain";
      }
      arguments[next] = values.of(types[next], body, bytesType);
      if (types[next] == okhttp3.RequestBody.class && !mediaType.contains("json")) {
        body = null; // bytes are bytes
      }
      next++;
    }
    if (next != types.length) {
      throw new NotCallable(method + " takes more than the contract has");
    }
    return new Made(
        send(subject.resource(method.getDeclaringClass()), method, arguments),
        new Arguments(given, mediaType, body),
        doubts);
  }

  private SentRequest send(Object resource, Method method, Object[] arguments) {
    server.take();
    Throwable outcome = null;
    try {
      method.invoke(resource, arguments);
    } catch (InvocationTargetException failed) {
      outcome = failed.getCause(); // an empty reply is rarely what the contract promises
    } catch (IllegalAccessException hidden) {
      throw new AssertionError(hidden);
    }
    List<SentRequest> sent = server.take();
    if (sent.isEmpty()) {
      throw new NotCallable("nothing was sent: " + outcome);
    }
    return sent.get(0);
  }

  private JsonNode sample(
      Samples samples, JsonNode schema, JsonNode parameter, List<String> doubts) {
    JsonNode value = samples.of(schema);
    if (value == null || value.isTextual() && value.asText().isEmpty()) {
      value = JsonNodeFactory.instance.textNode("text");
    }
    List<String> objections = schemas.objections(schema, value);
    if (!objections.isEmpty()) {
      doubts.add("no value found for " + parameter.path("name").asText() + ": " + objections);
    }
    return value;
  }

  private List<JsonNode> pathParameters(RawOperation operation) {
    List<JsonNode> parameters = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(PathKey.withoutQuery(operation.path()));
    List<String> names = new ArrayList<>();
    while (matcher.find()) {
      if (!names.contains(matcher.group(1))) {
        names.add(matcher.group(1));
      }
    }
    for (String name : names) {
      JsonNode declared = JsonNodeFactory.instance.objectNode().put("name", name).put("in", "path");
      for (JsonNode parameter : operation.parameters("path")) {
        declared = parameter.path("name").asText().equals(name) ? parameter : declared;
      }
      parameters.add(declared);
    }
    return parameters;
  }

  /** What is neither path nor body, in the order of the client: what is required first. */
  private static List<JsonNode> others(RawOperation operation) {
    List<JsonNode> others = new ArrayList<>();
    for (boolean required : new boolean[] {true, false}) {
      for (JsonNode parameter : operation.parameters()) {
        if (!parameter.path("in").asText().equals("path")
            && parameter.path("required").asBoolean() == required) {
          others.add(parameter);
        }
      }
    }
    return others;
  }

  private static boolean isParameters(Type type, List<JsonNode> others) {
    return !others.isEmpty()
        && type instanceof Class<?> raw
        && raw.getSimpleName().contains("Params");
  }

  private Object parameters(
      Class<?> type,
      List<JsonNode> others,
      Samples samples,
      boolean whole,
      Map<JsonNode, JsonNode> given,
      List<String> doubts) {
    List<JsonNode> cookies =
        others.stream().filter(p -> p.path("in").asText().equals("cookie")).toList();
    boolean oneCookieObject = cookies.size() > 1;
    Object builder = Reflection.call(type, "builder");
    List<String> fields = new ArrayList<>();
    for (Field field : builder.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        fields.add(field.getName());
      }
    }
    List<JsonNode> inOrder = new ArrayList<>(others);
    if (oneCookieObject) {
      inOrder.removeAll(cookies);
    }
    ObjectNode jar = JsonNodeFactory.instance.objectNode();
    for (JsonNode parameter : others) {
      if (!whole && !parameter.path("required").asBoolean()) {
        continue;
      }
      List<String> unfit = new ArrayList<>();
      JsonNode value = sample(samples, WireJudge.schema(parameter), parameter, unfit);
      if (!unfit.isEmpty() && !parameter.path("required").asBoolean()) {
        continue; // nothing to give; it can be left out
      }
      doubts.addAll(unfit);
      given.put(parameter, value);
      int index = inOrder.indexOf(parameter);
      if (index < 0) {
        jar.set(parameter.path("name").asText(), value);
      } else {
        values.set(builder, setter(builder, fields, inOrder, index), value, "text/plain");
      }
    }
    if (!jar.isEmpty()) {
      values.set(builder, JavaValues.setter(builder.getClass(), "cookies"), jar, "text/plain");
    }
    return Reflection.call(builder, "build");
  }

  private static Method setter(
      Object builder, List<String> fields, List<JsonNode> inOrder, int index) {
    String name = inOrder.get(index).path("name").asText();
    if (index < fields.size()) {
      Method found = JavaValues.exactSetter(builder.getClass(), fields.get(index));
      if (found != null) {
        return found;
      }
    }
    return JavaValues.setter(builder.getClass(), name);
  }

  /** Chooses the content that a method sends: by its header, else by what it takes. */
  private String mediaType(RawOperation operation, Method api, Type body) {
    JsonNode content = contract.body(operation).path("content");
    String stated = BodyKinds.stated(api);
    String kind = BodyKinds.of(body, isForm(api));
    String first = null;
    for (String each : (Iterable<String>) content::fieldNames) {
      if (stated != null && BodyReader.matches(each, stated)) {
        return each;
      }
      if (stated == null && BodyKinds.isOf(kind, each, content.path(each)) && first == null) {
        first = each;
      }
    }
    if (first != null) {
      return first;
    }
    return content.fieldNames().hasNext() ? content.fieldNames().next() : "";
  }

  private static boolean isForm(Method api) {
    for (var annotations : api.getParameterAnnotations()) {
      for (var annotation : annotations) {
        boolean form = annotation.annotationType().getSimpleName().equals("Form");
        if (form || annotation instanceof FieldMap) {
          return true;
        }
        if (annotation instanceof Body && annotations.length == 1) {
          return false;
        }
      }
    }
    return false;
  }

  private JsonNode body(Samples samples, JsonNode media, String mediaType, List<String> doubts) {
    JsonNode schema = media.path("schema");
    JsonNode value = samples.of(schema);
    if (value == null) {
      doubts.add("no body found for " + mediaType);
      throw new NotCallable("no value could be made for the body (" + mediaType + ")");
    }
    List<String> objections = schemas.objections(schema, value);
    if (!objections.isEmpty()) {
      doubts.add("no fitting body found: " + objections);
    }
    return value;
  }
}

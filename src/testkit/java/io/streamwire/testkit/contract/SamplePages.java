package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Generates a list of two pages if the contract declares {@code x-pagination}. The first page has
 * one item more than the second and leads to it; the second is the last.
 */
final class SamplePages {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The query parameter for the second page if the service sends a link. */
  private static final String LINK_PARAMETER = "contract-server-page";

  private final ContractNode extension;
  private final HttpUrl url;

  SamplePages(DescribedOperation operation, ReceivedRequest request) {
    this.extension = operation.tree().get("x-pagination");
    this.url = HttpUrl.get("http://127.0.0.1" + request.target());
  }

  boolean isActive() {
    return extension.has("type"); // without a type it is the extension of another tool
  }

  private boolean isFirst() {
    String value = url.queryParameter(isLink() ? LINK_PARAMETER : extension.text("parameter"));
    String defaultFirst = extension.text("type").equals("page") ? "1" : "0";
    String first = extension.has("first") ? extension.text("first") : defaultFirst;
    return value == null || !extension.text("type").equals("cursor") && value.equals(first);
  }

  private boolean isLink() {
    return extension.text("type").endsWith("Link") || extension.text("type").equals("linkHeader");
  }

  /** Returns the {@code Link} header of the page; {@code null} if it has none. */
  @Nullable String linkHeader() {
    return extension.text("type").equals("linkHeader") && isFirst()
        ? "<" + link() + ">; rel=\"next\""
        : null;
  }

  private String link() {
    HttpUrl next = url.newBuilder().setQueryParameter(LINK_PARAMETER, "2").build();
    return next.encodedPath() + "?" + next.encodedQuery();
  }

  /**
   * Returns a response as the requested page.
   *
   * @param body a generated response body
   */
  JsonNode page(JsonNode body) {
    JsonNode page = body.deepCopy();
    JsonNode items = extension.has("items") ? at(page, extension.text("items")) : page;
    if (items instanceof ArrayNode list && isFirst() && !list.isEmpty()) {
      list.add(list.get(0).deepCopy());
    }
    if (extension.has("more")) {
      set(page, "more", JSON.booleanNode(isFirst()));
    }
    if (extension.has("total")) {
      boolean pages = extension.text("type").equals("page");
      set(page, "total", JSON.numberNode(pages ? 2 : 3));
    } else if (!isFirst() && items instanceof ArrayNode list && isCounted()) {
      list.removeAll(); // without a total, an empty page is the last
    }
    if (extension.has("next")) {
      next(page);
    }
    return page;
  }

  private boolean isCounted() {
    return extension.text("type").equals("page") || extension.text("type").equals("offset");
  }

  private void next(JsonNode page) {
    JsonNode generated = at(page, extension.text("next"));
    if (isFirst()) {
      boolean usable =
          generated.isValueNode() && !generated.isNull() && !generated.asText().isEmpty();
      JsonNode next = isLink() ? JSON.textNode(link()) : usable ? generated : JSON.textNode("2");
      set(page, "next", next);
    } else {
      set(page, "next", null);
    }
  }

  private void set(JsonNode page, String member, @Nullable JsonNode value) {
    String path = extension.text(member);
    int dot = path.lastIndexOf('.');
    JsonNode holder = dot < 0 ? page : at(page, path.substring(0, dot));
    if (holder instanceof ObjectNode object) {
      String name = path.substring(dot + 1);
      if (value != null) {
        object.set(name, value);
      } else if (object.path(name).isTextual()) {
        object.put(name, ""); // the schema may require the member
      } else {
        object.remove(name);
      }
    }
  }

  private static JsonNode at(JsonNode from, String path) {
    return from.at("/" + path.replace("~", "~0").replace("/", "~1").replace('.', '/'));
  }
}

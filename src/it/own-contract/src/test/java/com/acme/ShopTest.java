package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.shop.ShopClient;
import com.acme.shop.model.AddLinesRequest;
import com.acme.shop.model.AddReviewRequest;
import com.acme.shop.model.CancelOrderRequest;
import com.acme.shop.model.CreateOrderParams;
import com.acme.shop.model.Detail;
import com.acme.shop.model.Failure;
import com.acme.shop.model.Filter;
import com.acme.shop.model.GetOrderParams;
import com.acme.shop.model.Item;
import com.acme.shop.model.ListItemsParams;
import com.acme.shop.model.Mistake;
import com.acme.shop.model.Order;
import com.acme.shop.model.OrderBuyer;
import com.acme.shop.model.Person;
import com.acme.shop.model.Problem;
import com.acme.shop.model.State;
import io.streamwire.client.Backoff;
import io.streamwire.client.Page;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.ConflictException;
import io.streamwire.error.NotFoundException;
import io.streamwire.wire.FilePart;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares the bytes that the generated client sends, and the values that it returns. */
class ShopTest {

  private static final UUID ORDER = UUID.fromString("7f2c1f8e-0d52-4a36-9f0b-0d7ad4c3a111");

  private final MockWebServer server = new MockWebServer();
  private ShopClient shop;

  @BeforeEach
  void open() throws Exception {
    server.start();
    shop = ShopClient.builder().baseUrl(server.url("/v2/").toString()).apiKey("k+1").build();
  }

  @AfterEach
  void close() {
    shop.close();
    server.close();
  }

  @Test
  void sendsParametersWhereTheContractPutsThem() throws Exception {
    json(200, "{\"items\":[{\"id\":\"a\",\"price\":1.10,\"state\":\"second-hand\"}],\"next\":null}");

    Page<Item> page =
        shop.items()
            .listItems(
                ListItemsParams.builder()
                    .shelf(List.of("a b", "c"))
                    .ids(List.of(1L, 2L))
                    .filter(Filter.builder().author("A&B").year(1999).build())
                    .xTrace("t-1")
                    .basket("b-1")
                    .build());

    assertEquals(
        List.of(
            Item.builder()
                .id("a")
                .price(new BigDecimal("1.10"))
                .state(State.SECOND_HAND)
                .build()),
        page.items());
    assertFalse(page.hasNextPage());
    RecordedRequest request = request();
    assertEquals(
        "GET /v2/items?shelf=a%20b&shelf=c&ids=1,2&filter%5Bauthor%5D=A%26B&filter%5Byear%5D=1999"
            + "&api_key=k%2B1 HTTP/1.1",
        request.getRequestLine());
    assertEquals("t-1", request.getHeaders().get("X-Trace"));
    assertEquals("basket=b-1", request.getHeaders().get("Cookie"));
  }

  @Test
  void leavesOptionalParametersOut() throws Exception {
    json(200, "{\"items\":[]}");

    assertEquals(List.of(), shop.items().listItems().items());

    assertEquals("GET /v2/items?api_key=k%2B1 HTTP/1.1", request().getRequestLine());
  }

  @Test
  void takesTheFirstCredentialsOfAnAlternative() throws Exception {
    json(200, "{\"items\":[]}");

    try (ShopClient both = shop.newBuilder().bearer("b-1").build()) {
      both.items().listItems();
    }

    RecordedRequest request = request();
    assertEquals("GET /v2/items HTTP/1.1", request.getRequestLine());
    assertEquals("Bearer b-1", request.getHeaders().get("Authorization"));
  }

  @Test
  void sendsCredentialsThatGoTogether() throws Exception {
    json(201, "{\"buyer\":\"Jane\"}");

    try (ShopClient both = shop.newBuilder().bearer(() -> "b-2").tenant("acme").build()) {
      both.orders().createOrder(order());
    }

    RecordedRequest request = request();
    assertEquals("POST /v2/orders HTTP/1.1", request.getRequestLine());
    assertEquals("Bearer b-2", request.getHeaders().get("Authorization"));
    assertEquals("acme", request.getHeaders().get("X-Tenant"));
  }

  @Test
  void refusesACallWithoutItsCredentialsBeforeItIsSent() {
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> shop.orders().createOrder(order()));

    assertTrue(
        refused.getMessage().startsWith("createOrder needs credentials: bearer and tenant ("),
        refused.getMessage());
    assertEquals(0, server.getRequestCount());
  }

  @Test
  void sendsNoCredentialsWhereNoneAreAskedFor() throws Exception {
    server.enqueue(
        new MockResponse.Builder().setHeader("Content-Type", "text/plain").body("fine").build());

    assertEquals("fine", shop.items().health());

    RecordedRequest request = request();
    assertEquals("GET /v2/health HTTP/1.1", request.getRequestLine());
    assertNull(request.getHeaders().get("Authorization"));
  }

  @Test
  void readsAnErrorAsTheContractDescribesItsStatus() {
    server.enqueue(
        new MockResponse.Builder()
            .code(404)
            .setHeader("Content-Type", "application/problem+json")
            .body("{\"title\":\"No such item\",\"detail\":\"x\"}")
            .build());
    json(418, "{\"field\":\"id\"}");
    json(501, "{\"ticket\":\"T1\"}");

    NotFoundException exact = assertThrows(NotFoundException.class, this::getItem);
    ApiException range = assertThrows(ApiException.class, this::getItem);
    ApiException any = assertThrows(ApiException.class, this::getItem);

    assertEquals(
        Problem.builder().title("No such item").detail("x").build(), exact.errorBody());
    assertEquals("id", range.errorBody(Mistake.class).field());
    assertNull(range.errorBody(Problem.class));
    assertEquals(Failure.builder().ticket("T1").build(), any.errorBody());
    assertEquals("{\"ticket\":\"T1\"}", any.body());
  }

  @Test
  void keepsAPathArgumentInItsSegment() throws Exception {
    json(200, "{\"id\":\"x/1\",\"price\":0}");

    assertEquals("x/1", shop.items().getItem("x/1").id());

    assertEquals("GET /v2/items/x%2F1?api_key=k%2B1 HTTP/1.1", request().getRequestLine());
    assertThrows(IllegalArgumentException.class, () -> shop.items().getItem(".."));
  }

  @Test
  @SuppressWarnings("deprecation") // as the contract has it
  void expectsNoContentOfHeadAndDelete() throws Exception {
    server.enqueue(new MockResponse.Builder().setHeader("Content-Length", 7).build());
    server.enqueue(new MockResponse.Builder().code(204).build());

    shop.items().hasItem("a");
    assertEquals(204, shop.items().deleteItemWithResponse("a").status());

    assertEquals("HEAD /v2/items/a?api_key=k%2B1 HTTP/1.1", request().getRequestLine());
    assertEquals("DELETE /v2/items/a?api_key=k%2B1 HTTP/1.1", request().getRequestLine());
  }

  @Test
  void uploadsAndDownloadsBytes() throws Exception {
    ByteString photo = ByteString.decodeHex("89504e470d0a1a0a00ff");
    server.enqueue(new MockResponse.Builder().code(204).build());
    server.enqueue(
        new MockResponse.Builder()
            .setHeader("Content-Type", "image/png")
            .body(new Buffer().write(photo))
            .build());

    shop.items().uploadPhoto("a", RequestBody.create(photo, MediaType.get("image/png")));
    try (ResponseBody reply = shop.items().downloadPhoto("a")) {
      assertEquals(photo, reply.source().readByteString());
    }

    RecordedRequest upload = request();
    assertEquals("PUT /v2/items/a/photo?api_key=k%2B1 HTTP/1.1", upload.getRequestLine());
    assertEquals("image/png", upload.getHeaders().get("Content-Type"));
    assertEquals(photo, upload.getBody());
    assertEquals("GET /v2/items/a/photo?api_key=k%2B1 HTTP/1.1", request().getRequestLine());
  }

  @Test
  void sendsAFileBesideFields() throws Exception {
    json(201, "{\"stars\":5}");

    assertEquals(
        5,
        shop.items()
            .addReview(
                "a",
                AddReviewRequest.builder()
                    .stars(5)
                    .text("Größe \"L\"")
                    .picture(FilePart.of("a b.png", new byte[] {1, 2}, "image/png"))
                    .build())
            .stars());

    RecordedRequest request = request();
    String type = request.getHeaders().get("Content-Type");
    assertTrue(type.startsWith("multipart/form-data; boundary="), type);
    String boundary = type.substring(type.indexOf('=') + 1);
    assertEquals(
        """
        --B
        Content-Disposition: form-data; name="stars"

        5
        --B
        Content-Disposition: form-data; name="text"

        Größe "L"
        --B
        Content-Disposition: form-data; name="picture"; filename="a b.png"
        Content-Type: image/png

        \1\2
        --B--
        """
            .replace("\n", "\r\n")
            .replace("--B", "--" + boundary),
        request.getBody().utf8());
  }

  @Test
  void sendsAUnionAsTheTypeItHolds() throws Exception {
    String sent =
        "{\"buyer\":{\"name\":\"Jane\"},\"due\":\"2026-12-24\",\"labels\":{\"gift\":\"yes\"}}";
    json(201, sent);
    Order order =
        Order.builder()
            .buyer(OrderBuyer.ofPerson(Person.builder().name("Jane").build()))
            .due(LocalDate.of(2026, 12, 24))
            .labels(Map.of("gift", "yes"))
            .build();

    try (ShopClient both = shop.newBuilder().bearer("b").tenant("t").build()) {
      assertEquals(order, both.orders().createOrder(order));
    }

    RecordedRequest request = request();
    assertEquals("application/json; charset=UTF-8", request.getHeaders().get("Content-Type"));
    assertEquals(sent, request.getBody().utf8());
  }

  @Test
  void keepsAnIdempotencyKeyOverAttempts() throws Exception {
    server.enqueue(new MockResponse.Builder().code(503).build());
    json(201, "{\"buyer\":\"Jane\"}");
    json(409, "{\"buyer\":\"Jane\"}");

    try (ShopClient both = patient().bearer("b").tenant("t").build()) {
      assertEquals(2, both.orders().createOrderWithResponse(order()).attempts());
      ConflictException conflict =
          assertThrows(
              ConflictException.class,
              () ->
                  both.orders()
                      .createOrder(
                          CreateOrderParams.builder().idempotencyKey("mine").build(), order()));
      assertEquals(order(), conflict.errorBody());
    }

    String key = request().getHeaders().get("Idempotency-Key");
    assertEquals(key, UUID.fromString(key).toString());
    assertEquals(key, request().getHeaders().get("Idempotency-Key"));
    assertEquals("mine", request().getHeaders().get("Idempotency-Key"));
  }

  @Test
  void repeatsAPostThatTheContractCallsIdempotent() throws Exception {
    server.enqueue(new MockResponse.Builder().code(500).build());
    server.enqueue(new MockResponse.Builder().code(204).build());

    try (ShopClient patient = patient().build()) {
      assertEquals(
          2,
          patient
              .orders()
              .addLinesWithResponse(ORDER.toString(), AddLinesRequest.builder().note("n").build())
              .attempts());
    }
  }

  @Test
  void sendsIndexedFieldsAndMore() throws Exception {
    server.enqueue(new MockResponse.Builder().code(204).build());
    AddLinesRequest request =
        AddLinesRequest.builder()
            .note("two & a bit")
            .voucher("v-secret")
            .line("Äpfel", 2)
            .line("pear", 1)
            .build();

    shop.orders()
        .addLines(
            ORDER.toString(),
            request,
            RequestOptions.builder()
                .formField("Extra", "1=1")
                .query("debug", "a b")
                .header("X-Trace", "t-2")
                .build());

    RecordedRequest sent = request();
    assertEquals(
        "POST /v2/orders/" + ORDER + "/lines?debug=a%20b&api_key=k%2B1 HTTP/1.1",
        sent.getRequestLine());
    assertEquals("t-2", sent.getHeaders().get("X-Trace"));
    assertEquals(
        "Note=two+%26+a+bit&Voucher=v-secret"
            + "&Line1.Item=%C3%84pfel&Line1.Count=2&Line2.Item=pear&Line2.Count=1&Extra=1%3D1",
        sent.getBody().utf8());
    assertTrue(!request.toString().contains("v-secret"), request.toString());
  }

  @Test
  void refusesAnArgumentThatTheContractDescribesOtherwise() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> shop.orders().addLines("7", AddLinesRequest.builder().build()));

    assertEquals("id: \"7\" (expected: an order's id)", refused.getMessage());
    assertEquals(0, server.getRequestCount());
  }

  @Test
  void leavesAnOptionalBodyOut() throws Exception {
    server.enqueue(new MockResponse.Builder().code(204).build());
    json(200, "{\"buyer\":\"Jane\"}");

    assertNull(shop.orders().cancelOrder(ORDER));
    assertEquals(
        order(),
        shop.orders().cancelOrder(ORDER, CancelOrderRequest.builder().reason("late").build()));

    RecordedRequest without = request();
    assertEquals(
        "POST /v2/orders/" + ORDER + "/cancel?api_key=k%2B1 HTTP/1.1", without.getRequestLine());
    assertEquals(0, without.getBodySize());
    assertNull(without.getHeaders().get("Content-Type"));
    assertEquals("{\"reason\":\"late\"}", request().getBody().utf8());
  }

  @Test
  void sendsAnEnumThatTheContractDoesNotKnowYet() throws Exception {
    json(200, "{\"buyer\":\"Jane\"}");

    Order order =
        shop.orders()
            .getOrderAsync(ORDER, GetOrderParams.builder().detail(Detail.of("all of it")).build())
            .get(10, TimeUnit.SECONDS);

    assertEquals("Jane", order.buyer().asString());
    assertEquals(
        "GET /v2/orders/" + ORDER + "?detail=all%20of%20it&api_key=k%2B1 HTTP/1.1",
        request().getRequestLine());
  }

  @Test
  void choosesAServerAndItsVariables() throws Exception {
    json(200, "{\"items\":[]}");
    try (ShopClient local =
            ShopClient.builder()
                .server(ShopClient.Server.LOCAL)
                .port(String.valueOf(server.getPort()))
                .version("v3")
                .apiKey("k")
                .build();
        ShopClient american = ShopClient.builder().region("us").apiKey("k").build()) {
      local.items().listItems();

      assertTrue(
          american.toString().contains("https://us.shop.example.com/v2/"), american.toString());
    }

    assertEquals("GET /v3/items?api_key=k HTTP/1.1", request().getRequestLine());
    assertEquals(
        "region: \"asia\" (expected: one of eu, us)",
        assertThrows(
                IllegalArgumentException.class,
                () -> ShopClient.builder().region("asia").apiKey("k").build())
            .getMessage());
  }

  private Item getItem() {
    return shop.items().getItem("x");
  }

  private static Order order() {
    return Order.builder().buyer(OrderBuyer.ofString("Jane")).build();
  }

  /** A client that retries once without a delay. */
  private ShopClient.Builder patient() {
    return shop.newBuilder()
        .retryPolicy(
RetryPolicy.of(1, Backoff.fixed(Duration.ZERO)));
  }

  private void json(int status, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", "application/json")
            .body(body)
            .build());
  }

  private RecordedRequest request() throws InterruptedException {
    return server.takeRequest(10, TimeUnit.SECONDS);
  }
}

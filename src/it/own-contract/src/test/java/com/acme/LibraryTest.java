package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.acme.library.api.CatalogueApi;
import com.acme.library.api.LoansApi;
import com.acme.library.model.Book;
import com.acme.library.model.Film;
import com.acme.library.model.Filter;
import com.acme.library.model.Loan;
import com.acme.library.model.LoanBorrower;
import com.acme.library.model.Page;
import com.acme.library.model.Person;
import com.acme.library.model.PlainItem;
import io.streamwire.wire.CommaSeparated;
import io.streamwire.wire.QueryFields;
import io.streamwire.wire.WireConverterFactory;
import java.time.LocalDate;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;

class LibraryTest {

  private final MockWebServer server = new MockWebServer();
  private Retrofit retrofit;

  @BeforeEach
  void start() throws Exception {
    server.start();
    retrofit =
        new Retrofit.Builder()
            .baseUrl(server.url("/v2/"))
            .addConverterFactory(WireConverterFactory.create())
            .build();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsEachItemAsItsKind() throws Exception {
    server.enqueue(
        new MockResponse.Builder()
            .body(
                """
                {"items": [
                  {"kind": "Book", "id": "b", "pages": 12},
                  {"kind": "Film", "id": "f", "minutes": 90},
                  {"kind": "Map", "id": "m", "scale": 5}], "next": null}""")
            .build());

    Page page =
        retrofit
            .create(CatalogueApi.class)
            .listItems(
                List.of("a", "b"),
                CommaSeparated.of(1L, 2L),
                QueryFields.deep("filter", Filter.builder().author("A B").year(1999).build()))
            .execute()
            .body();

    assertEquals(12, ((Book) page.items().get(0)).pages());
    assertEquals(90, ((Film) page.items().get(1)).minutes());
    assertEquals(5L, ((PlainItem) page.items().get(2)).additionalProperties().get("scale"));
    assertNull(page.next());
    assertEquals(
        "/v2/items?shelf=a&shelf=b&ids=1,2&filter%5Bauthor%5D=A%20B&filter%5Byear%5D=1999",
        server.takeRequest().getTarget());
  }

  @Test
  void sendsAUnionAsTheTypeItHolds() throws Exception {
    String json = "{\"borrower\":{\"name\":\"Jane\"},\"due\":\"2026-12-24\"}";
    server.enqueue(new MockResponse.Builder().code(201).body(json).build());
    Loan loan =
        Loan.builder()
            .borrower(LoanBorrower.ofPerson(Person.builder().name("Jane").build()))
            .due(LocalDate.of(2026, 12, 24))
            .build();

    Loan lent = retrofit.create(LoansApi.class).lend("x/1", loan).execute().body();

    assertEquals(loan, lent);
    var request = server.takeRequest();
    assertEquals("/v2/items/x%2F1/loans", request.getTarget());
    assertEquals(json, request.getBody().utf8());
  }
}

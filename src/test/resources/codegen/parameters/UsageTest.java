package feature.parameters;

import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.parameters.api.DefaultApi;
import feature.parameters.model.Filter;
import feature.parameters.model.Flat;
import feature.parameters.model.HeadersCookies;
import feature.parameters.model.HeadersCookiesTheme;
import io.streamwire.wire.CommaSeparated;
import io.streamwire.wire.PipeSeparated;
import io.streamwire.wire.QueryFields;
import io.streamwire.wire.SpaceSeparated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final Filter FILTER =
      Filter.builder()
          .name("a&b")
          .from(LocalDate.of(2026, 1, 31))
          .tags(List.of("x", "y"))
          .inner(Flat.builder().x(1L).build())
          .build();

  @Test
  void everyStyleOfAQueryIsSpelled() throws Exception {
    var request =
        sent(
            r ->
                r.create(DefaultApi.class)
                    .query(
                        true,
                        List.of("a b", "c"),
                        CommaSeparated.of("a,b", "c"),
                        SpaceSeparated.of(1L, 2L),
                        PipeSeparated.of("a", "b|c"),
                        QueryFields.deep("deep", FILTER),
                        QueryFields.of(Flat.builder().x(1L).y("z").build()),
                        CommaSeparated.of("x", 1L, "y", "z"),
                        QueryFields.deep("map", Map.of("k", "v")),
                        FILTER,
                        "o&o",
                        7L));

    assertThat(request.getTarget())
        .isEqualTo(
            "/v1/q?flag=true&form=a%20b&form=c&csv=a%2Cb,c&ssv=1%202&pipes=a%7Cb%7Cc"
                + "&deep%5Bname%5D=a%26b&deep%5Bfrom%5D=2026-01-31&deep%5Btags%5D=x&deep%5Btags%5D=y"
                + "&deep%5Binner%5D%5Bx%5D=1&x=1&y=z&joined=x,1,y,z&map%5Bk%5D=v"
                + "&json=%7B%22name%22%3A%22a%26b%22%2C%22from%22%3A%222026-01-31%22%2C%22tags%22%3A%5B%22x%22%2C%22y%22%5D%2C%22inner%22%3A%7B%22x%22%3A1%7D%7D"
                + "&odd%20name%26=o%26o&shared=7");
  }

  @Test
  void optionalParametersAreLeftOut() throws Exception {
    var request =
        sent(
            r ->
                r.create(DefaultApi.class)
                    .query(
                        false,
                        null,
                        null,
                        null,
                        null,
                        QueryFields.none(),
                        QueryFields.none(),
                        null,
                        QueryFields.none(),
                        null,
                        null,
                        null));

    assertThat(request.getTarget()).isEqualTo("/v1/q?flag=false");
  }

  @Test
  void everyStyleOfAPathIsSpelled() throws Exception {
    var request =
        sent(
            r ->
                r.create(DefaultApi.class)
                    .path(
                        "a/b?c#d;e %ä",
                        CommaSeparated.of(1L, 2L),
                        "l",
                        CommaSeparated.of("l", "m"),
                        "m",
                        CommaSeparated.of("m", "n"),
                        CommaSeparated.of("m", "n"),
                        new BigDecimal("1.50")));

    assertThat(request.getTarget())
        .isEqualTo(
            "/v1/p/a%2Fb%3Fc%23d%3Be%20%25%C3%A4/1,2/.l/.l,m/;matrix=m/;matrices=m,n/"
                + ";exploded=m;exploded=n/x1.50y");
  }

  @Test
  void headersAndCookiesAreSent() throws Exception {
    var request =
        sent(
            r ->
                r.create(DefaultApi.class)
                    .headers(
                        "one",
                        CommaSeparated.of("a", "b"),
                        OffsetDateTime.parse("2026-01-31T12:00:00Z"),
                        HeadersCookies.builder()
                            .session("s1")
                            .theme(HeadersCookiesTheme.DARK)
                            .page(2L)
                            .build()));

    assertThat(request.getHeaders().get("X-One")).isEqualTo("one");
    assertThat(request.getHeaders().get("X-List")).isEqualTo("a,b");
    assertThat(request.getHeaders().get("X-Date")).isEqualTo("2026-01-31T12:00:00Z");
    assertThat(request.getHeaders().get("Authorization")).isNull();
    assertThat(request.getHeaders().values("Cookie"))
        .as("RFC 6265, section 5.4: one header")
        .containsExactly("session=s1; theme=dark; page=2");
  }
}

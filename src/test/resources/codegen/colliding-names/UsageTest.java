package feature.collidingnames;

import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.sent;
import static org.assertj.core.api.Assertions.assertThat;

import feature.collidingnames.api.DefaultApi;
import feature.collidingnames.model.Names;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void everyPropertyKeepsItsOwnValue() throws Exception {
    Names names =
        roundTrip(
            Names.class,
            "{\"name\":\"1\",\"Name\":\"2\",\"NAME\":\"3\",\"_name\":\"4\",\"name_\":\"5\",\"na-me\":\"6\","
                + "\"naMe\":\"7\",\"@type\":\"8\",\"type\":\"9\",\"$type\":\"10\",\" \":\"11\","
                + "\"日本\":\"12\",\"中国\":\"13\",\"quo\\\"te\\\\n\":\"14\",\"+1\":1,\"-1\":-1,\"1\":0,"
                + "\"one\":{\"a\":\"A\"},\"two\":{\"b\":\"B\"},\"three\":\"a_b\",\"four\":{\"c\":\"C\"}}");

    assertThat(names.name()).isEqualTo("1");
    assertThat(names.type()).isEqualTo("9");
    assertThat(names.one().a()).isEqualTo("A");
    assertThat(names.two().b()).isEqualTo("B");
    assertThat(names.three().value()).isEqualTo("a_b");
    assertThat(names.four().c()).isEqualTo("C");
  }

  @Test
  void everyParameterGoesToItsPlace() throws Exception {
    var request =
        sent(
            r ->
                r.create(DefaultApi.class)
                    .getThing("path", "query", "QUERY", "header", "bracket", "dot"));

    assertThat(request.getTarget())
        .isEqualTo("/v1/a/path?id=query&ID=QUERY&filter%5Ba%5D=bracket&filter.a=dot");
    assertThat(request.getHeaders().get("id")).isEqualTo("header");
  }
}

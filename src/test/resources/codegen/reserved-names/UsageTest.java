package feature.reservednames;

import static io.streamwire.codegen.Exchange.reply;
import static io.streamwire.codegen.Exchange.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import feature.reservednames.api.CallApi;
import feature.reservednames.model.BuilderModel;
import feature.reservednames.model.ListModel;
import feature.reservednames.model.MapModel;
import feature.reservednames.model.Names;
import feature.reservednames.model.OverrideModel;
import feature.reservednames.model.StringModel;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void schemasMayBeCalledLikeTypesOfJavaAndOurs() throws Exception {
    assertThat(roundTrip(StringModel.class, "{\"a\":{\"a\":\"x\"}}").a().a()).isEqualTo("x");
    assertThat(roundTrip(ListModel.class, "{\"items\":[{\"items\":[]}]}").items()).hasSize(1);
    assertThat(roundTrip(MapModel.class, "{\"a\":\"x\",\"b\":{\"a\":\"y\"}}").a()).isEqualTo("x");
    assertThat(roundTrip(BuilderModel.class, "{\"builder\":\"b\",\"build\":\"c\"}").builderValue())
        .isEqualTo("b");
    assertThat(roundTrip(OverrideModel.class, "{\"b\":\"x\"}").known()).isTrue();
  }

  @Test
  void propertiesMayBeCalledLikeMethodsAndVariables() throws Exception {
    String json =
        "{\"class\":\"1\",\"hashCode\":2,\"toString\":\"3\",\"getClass\":\"4\",\"equals\":true,"
            + "\"wait\":\"5\",\"notify\":\"6\",\"clone\":\"7\",\"builder\":\"8\",\"toBuilder\":\"9\","
            + "\"build\":\"10\",\"writeTo\":\"11\",\"known\":false,\"value\":\"12\",\"other\":\"13\","
            + "\"that\":\"14\",\"reader\":\"15\",\"writer\":\"16\",\"moshi\":\"17\",\"extras\":\"18\","
            + "\"property\":[{\"b\":\"19\"}],\"properties\":{\"a\":\"20\"},\"true\":\"21\","
            + "\"null\":\"22\",\"_\":\"23\",\"record\":\"24\",\"yield\":\"25\",\"NAMES\":[\"26\"],"
            + "\"adapter\":[{\"b\":\"27\"}],\"more\":{\"b\":\"28\"}}";

    Names names = roundTrip(Names.class, json);

    assertThat(names.classValue()).isEqualTo("1");
    assertThat(names.hashCodeValue()).isEqualTo(2L);
    assertThat(names.value()).isEqualTo("12");
    assertThat(names.additionalProperties().get("more").b()).isEqualTo("28");
  }

  @Test
  void operationsMayBeCalledLikeKeywordsAndMethodsOfObject() throws Exception {
    assertThat(
            reply(
                    200,
                    "application/json",
                    "{\"a\":1}",
                    r -> r.create(CallApi.class).defaultValue("d", "c", "l"))
                .a())
        .isEqualTo(1);
    assertThat(
            reply(
                    200,
                    "application/json",
                    "{\"a\":\"x\"}",
                    r -> r.create(CallApi.class).hashCodeOperation())
                .a())
        .isEqualTo("x");
  }
}

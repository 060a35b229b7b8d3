package feature.numbers;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static org.assertj.core.api.Assertions.assertThat;

import feature.numbers.model.Numbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import okio.ByteString;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void nothingIsRounded() throws Exception {
    Numbers numbers =
        roundTrip(
            Numbers.class,
            "{\"small\":-2147483648,\"large\":9223372036854775807,\"plain\":9007199254740993,"
                + "\"huge\":18446744073709551615,\"binary\":0.1,\"exact\":0.10000000000000000001,"
                + "\"money\":\"12.50\",\"uuid\":\"0b3877c4-da60-4998-90ad-b792e9847200\","
                + "\"uri\":\"../a b\",\"bytes\":\"AAEC/w==\",\"agreed\":false}");

    assertThat(numbers.small()).isEqualTo(Integer.MIN_VALUE);
    assertThat(numbers.large()).isEqualTo(Long.MAX_VALUE);
    assertThat(numbers.plain()).isEqualTo(9007199254740993L);
    assertThat(numbers.huge()).isEqualTo(new BigInteger("18446744073709551615"));
    assertThat(numbers.binary()).isEqualTo(0.1);
    assertThat(numbers.exact()).isEqualTo(new BigDecimal("0.10000000000000000001"));
    assertThat(numbers.money()).isEqualTo(new BigDecimal("12.50"));
    assertThat(numbers.uuid()).isEqualTo(UUID.fromString("0b3877c4-da60-4998-90ad-b792e9847200"));
    assertThat(numbers.uri()).isEqualTo("../a b");
    assertThat(numbers.bytes()).isEqualTo(ByteString.of((byte) 0, (byte) 1, (byte) 2, (byte) 255));
    assertThat(numbers.agreed()).isFalse();
  }

  @Test
  void wholeNumbersMayBeWrittenWithAFraction() throws Exception {
    assertThat(read(Numbers.class, "{\"small\":1.0}").small()).isEqualTo(1);
    assertThat(read(Numbers.class, "{\"large\":1e3}").large()).isEqualTo(1000L);
    assertThat(read(Numbers.class, "{\"huge\":1e3}").huge()).isEqualTo(BigInteger.valueOf(1000));
  }

  @Test
  void numbersThatDoNotFitAreRefused() {
    for (String wrong :
        new String[] {
          "{\"small\":2147483648}",
          "{\"small\":0.5}",
          "{\"large\":9223372036854775808}",
          "{\"plain\":1e19}",
          "{\"plain\":9007199254740993.5}",
          "{\"huge\":0.5}",
          "{\"binary\":1e999}",
          "{\"binary\":NaN}",
          "{\"exact\":1e999999999}",
          "{\"exact\":-1e-999999999}",
          "{\"exact\":1e99999999999999999999}",
          "{\"huge\":1e999999999}",
          "{\"money\":12.5}",
          "{\"agreed\":\"true\"}",
          "{\"agreed\":1}"
        }) {
      assertThat(refusal(Numbers.class, wrong))
          .as(wrong)
          .contains("$." + wrong.substring(2, wrong.indexOf('"', 2)));
    }
  }

  @Test
  void millionDigitsAreReadOrRefusedInReasonableTime() {
    String digits = "7".repeat(1_000_000);
    Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(10),
        () -> {
          assertThat(refusal(Numbers.class, "{\"plain\":" + digits + "}")).contains("$.plain");
          assertThat(refusal(Numbers.class, "{\"exact\":" + digits + "}")).contains("$.exact");
          assertThat(roundTrip(Numbers.class, "{\"money\":\"" + digits + "\"}").money()).isNull();
        });
  }
}

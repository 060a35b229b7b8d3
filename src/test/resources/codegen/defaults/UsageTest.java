package feature.defaults;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;

import feature.defaults.model.Settings;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void requiredDefaultsAreWhatABuilderStartsWith() {
    Settings settings = Settings.builder().when(LocalDate.of(2026, 1, 31)).build();

    assertThat(write(Settings.class, settings))
        .isEqualTo(
            "{\"retries\":3,\"ratio\":0.5,\"exact\":0.1,\"on\":true,"
                + "\"name\":\"a \\\"b\\\" \\\\ c\\n$d\",\"mode\":\"slow\",\"when\":\"2026-01-31\"}");
    assertThat(settings.optional()).as("the server's own affair").isNull();
  }

  @Test
  void defaultsDoNotFillInWhatAServerLeftOut() {
    assertThat(refusal(Settings.class, "{\"retries\":1}")).contains("'ratio'");
  }

  @Test
  void builderOverridesItsDefaults() throws Exception {
    Settings settings =
        Settings.builder().when(LocalDate.of(2026, 1, 31)).retries(0).on(false).build();

    assertThat(read(Settings.class, write(Settings.class, settings))).isEqualTo(settings);
    assertThat(settings.retries()).isZero();
    assertThat(settings.on()).isFalse();
  }
}

package feature.objects;

import static io.streamwire.codegen.Exchange.read;
import static io.streamwire.codegen.Exchange.refusal;
import static io.streamwire.codegen.Exchange.roundTrip;
import static io.streamwire.codegen.Exchange.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feature.objects.model.Address;
import feature.objects.model.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final String FULL =
      "{\"name\":\"Jane\",\"age\":36,\"home\":{\"street\":\"Main\",\"post_code\":\"1\"},"
          + "\"nicknames\":[\"J\",\"JJ\"],\"addresses\":[{\"street\":\"A\"},{\"street\":\"B\"}],"
          + "\"work\":{\"title\":\"dev\"},\"pin\":\"1234\",\"tags\":[\"b\",\"a\"]}";

  @Test
  void everyPropertyIsReadAndWritten() throws Exception {
    Person jane = roundTrip(Person.class, FULL);

    assertThat(jane.name()).isEqualTo("Jane");
    assertThat(jane.age()).isEqualTo(36);
    assertThat(jane.home().street()).isEqualTo("Main");
    assertThat(jane.home().postCode()).isEqualTo("1");
    assertThat(jane.nicknames()).containsExactly("J", "JJ");
    assertThat(jane.addresses()).extracting(Address::street).containsExactly("A", "B");
    assertThat(jane.work().title()).isEqualTo("dev");
    assertThat(jane.pin()).isEqualTo("1234");
    assertThat(jane.tags()).containsExactly("b", "a");
  }

  @Test
  void builderMakesWhatTheAdapterReads() throws Exception {
    Person built =
        Person.builder()
            .name("Jane")
            .home(Address.builder().street("Main").build())
            .nicknames(List.of())
            .build();

    assertThat(write(Person.class, built))
        .isEqualTo("{\"name\":\"Jane\",\"home\":{\"street\":\"Main\"},\"nicknames\":[]}");
    assertThat(built).isEqualTo(built.toBuilder().build());
    assertThat(built.toBuilder().age(1).build()).isNotEqualTo(built);
  }

  @Test
  void unknownPropertiesAreSkipped() throws Exception {
    Address read = read(Address.class, "{\"x\":{\"y\":[1,{}]},\"street\":\"A\",\"z\":null}");

    assertThat(read).isEqualTo(Address.builder().street("A").build());
  }

  @Test
  void secretsAreMasked() throws Exception {
    assertThat(read(Person.class, FULL).toString()).contains("pin=***").doesNotContain("1234");
  }

  @Test
  void missingRequiredPropertiesAreNamed() {
    assertThat(refusal(Person.class, "{\"name\":\"J\"}"))
        .isEqualTo("Person: required property 'home' is missing or null at path $");
    assertThat(refusal(Person.class, "{\"name\":\"J\",\"home\":{}}"))
        .isEqualTo("Address: required property 'street' is missing or null at path $.home");
    assertThat(refusal(Person.class, "{\"name\":null,\"home\":{\"street\":\"a\"}}"))
        .isEqualTo("Person: required property 'name' is missing or null at path $");
    assertThatThrownBy(() -> Person.builder().name("J").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Person: required field 'home' is not set");
  }

  @Test
  void wrongTypesAreRefusedWithTheirPath() {
    assertThat(refusal(Person.class, "[]"))
        .isEqualTo("Person: expected an object but was BEGIN_ARRAY at path $");
    assertThat(refusal(Person.class, "{\"name\":1}"))
        .isEqualTo("Expected a string but was NUMBER at path $.name");
    assertThat(refusal(Person.class, "{\"age\":\"36\"}"))
        .isEqualTo("Expected an int but was STRING at path $.age");
    assertThat(refusal(Person.class, "{\"age\":1.5}")).contains("$.age").contains("1.5");
    assertThat(refusal(Person.class, "{\"age\":2147483648}")).contains("$.age");
    assertThat(refusal(Person.class, "{\"nicknames\":{}}")).contains("$.nicknames");
    assertThat(refusal(Person.class, "{\"nicknames\":[1]}")).contains("$.nicknames[0]");
    assertThat(refusal(Person.class, "{\"addresses\":[{\"street\":\"A\"},7]}"))
        .isEqualTo("Address: expected an object but was NUMBER at path $.addresses[1]");
    assertThat(refusal(Person.class, "{\"tags\":[\"a\",\"a\"]}")).contains("$.tags[1]");
  }

  @Test
  void repeatedPropertiesAreRefused() {
    assertThat(refusal(Address.class, "{\"street\":\"A\",\"street\":\"B\"}"))
        .isEqualTo("Address: property is repeated at path $.street");
  }

  @Test
  void truncatedJsonIsRefusedAtEveryPlace() {
    for (int end = 0; end < FULL.length(); end++) {
      assertThat(refusal(Person.class, FULL.substring(0, end))).isNotBlank();
    }
  }

  @Test
  void listsAreCopiedAtTheDoor() {
    List<String> mine = new ArrayList<>(List.of("a"));
    Person person =
        Person.builder()
            .name("J")
            .home(Address.builder().street("A").build())
            .nicknames(mine)
            .build();
    mine.add("b");

    assertThat(person.nicknames()).containsExactly("a");
    assertThatThrownBy(() -> person.nicknames().add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}

package io.streamwire.governance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.governance.cli.CommandLine.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code check} and {@code release} on the contract of a team. */
class CheckTest {

  private static final String LIMIT = "maxLength: 40";

  @TempDir Path folder;

  private CommandLine team;

  @BeforeEach
  void makeTeam() throws Exception {
    team = new CommandLine(folder);
  }

  private void release() {
    assertThat(team.run("release", "1.0.0").exit()).isZero();
  }

  @Test
  void contractWithoutReleaseIsCheckedByLintOnly() throws Exception {
    assertThat(team.run("check"))
        .isEqualTo(new Run(0, "shop.openapi.yaml: Passed. There is no release yet.\n", ""));

    team.edit(team.contract, "'200':", "'20O':");
    Run run = team.run("check");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("shop.openapi.yaml: Failed. There is no release yet.\n")
        .contains(
            "shop.openapi.yaml:23: error SW-080"
                + " /paths/~1items~1{id}/get/responses/20O: 20O is not a status (expected: for example"
                + " 200, 4XX or default). ");
  }

  @Test
  void releaseKeepsContractMessagesAndChain() throws Exception {
    Run run = team.run("release", "1.0.0");

    assertThat(run)
        .isEqualTo(
            new Run(0, "1.0.0 is now in released. Commit the changes, and tag the commit.\n", ""));
    assertThat(folder.resolve("released"))
        .isDirectoryContaining("glob:**/shop-1.0.0.openapi.yaml")
        .isDirectoryContaining("glob:**/orders-1.0.0.asyncapi.yaml");
    assertThat(folder.resolve("released/chain.txt"))
        .content()
        .matches(
            "1\\.0\\.0 [0-9a-f]{64}\n1\\.0\\.0 [0-9a-f]{64} orders-1\\.0\\.0\\.asyncapi\\.yaml\n");
    assertThat(team.run("check").out()).startsWith("shop.openapi.yaml: Passed: NONE since 1.0.0");
  }

  @Test
  void releaseWithTooLowAVersionFailsAndChangesNothing() throws Exception {
    release();
    team.edit(team.contract, "required: [id, name]", "required: [id]");
    String before = Files.readString(team.contract);

    assertThat(team.run("release", "1.0.0").err())
        .isEqualTo("version: 1.0.0 (expected: higher than 1.0.0, which is released)\n");
    assertThat(team.run("release", "1.1.0").out()).contains("but these changes require 2.0.0");
    assertThat(team.contract).content().isEqualTo(before);
  }

  @Test
  void versionIsReplacedInItsOwnLineOnly() throws Exception {
    team.edit(team.contract, "  title: Shop\n", "  title: 'Shop, version: 9.9.9'\n");
    String before = Files.readString(team.contract);
    release();
    assertThat(team.run("release", "1.0.1").exit()).isZero();

    assertThat(team.contract)
        .content()
        .isEqualTo(before.replace("version: 1.0.0", "version: 1.0.1"));

    Path json = folder.resolve("json/shop.json");
    team.write(
        "json/shop.json",
        "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"S\",\"version\":\"1\"},\"paths\":{}}");
    assertThat(team.plain("release", "2.0.0", "--contract=" + json).exit()).isZero();
    assertThat(json).content().contains("\"version\":\"2.0.0\"");
  }

  /** An absolute path is the same file as a relative one. */
  @Test
  void contractThatIsReferredToIsNoSecondContract() throws Exception {
    team.write(
        "base.openapi.yaml",
        """
        openapi: 3.0.3
        info: {title: Base, version: 1.0.0}
        paths: {}
        components: {schemas: {Price: {type: string}}}
        """);
    team.edit(
        team.contract,
        "      properties:\n",
        "      properties:\n        price: {$ref: 'base.openapi.yaml#/components/schemas/Price'}\n");

    assertThat(team.run("check").out()).doesNotContain("second contract");
  }

  @Test
  void breakFailsWithAMessageAndIsAcceptedWithItsValue() throws Exception {
    release();
    team.edit(team.contract, "required: [id, name]", "required: [id]");
    Run failed = team.run("check");

    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out())
        .contains(
            "  contract: getItem › response 200 › json › name › property: was always present and may"
                + " now be absent: its accessor may return null where it never did [CB-25]. To accept the"
                + " break, add to accepted-breaks.yaml: {release: 2.0.0, change: 'getItem › response"
                + " 200 › json › name › property', now: 'optional', why: …}\n");

    team.edit(team.contract, "version: 1.0.0", "version: 2.0.0");
    team.write(
        "accepted-breaks.yaml",
        """
        breaks:
          - {release: 2.0.0, change: 'getItem › response 200 › json › name › property', now: optional, why: Items that nobody named yet are listed from now on.}
          - {release: 2.0.0, change: 'orders.asyncapi.yaml › hearOfSales › ItemSold › name › property', now: optional, why: Items that nobody named yet are listed from now on.}
        """);
    Run accepted = team.run("check");

    assertThat(accepted.exit()).as(accepted.out()).isZero();
    assertThat(accepted.out())
        .contains("For a reviewer to approve:\n  Accepted break: getItem › response 200 › json");
  }

  @Test
  void missingContractIsABreak() throws Exception {
    release();
    Files.delete(team.contract);
    Run run = team.run("check");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("shop.openapi.yaml: Failed: BREAK since 1.0.0")
        .contains("shop.openapi.yaml is missing, although version 1.0.0 is released");
  }

  @Test
  void renamedContractIsABreak() throws Exception {
    release();
    Path renamed = Files.move(team.contract, folder.resolve("store.openapi.yaml"));
    team.edit(team.messages, "shop.openapi.yaml", "store.openapi.yaml");
    Run run = team.plain("check", "--contract=" + renamed);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "BREAK  contract › file name: the contract's file was named shop.openapi.yaml and"
                + " is now named store.openapi.yaml: teams that generate code from it look for the old"
                + " name [CB-123]");
  }

  @Test
  void secondContractInTheFolderIsReported() throws Exception {
    Path second = Files.copy(team.contract, folder.resolve("shop2.openapi.yaml"));

    assertThat(team.run("check").out())
        .contains("contract: shop2.openapi.yaml is a second contract, which no gate checks");
    assertThat(team.run("check", "--other-contract=" + second).exit()).isZero();
  }

  @Test
  void schemasThatMoveToAnotherFileChangeNothing() throws Exception {
    release();
    String contract = Files.readString(team.contract);
    int at = contract.indexOf("    Item:\n");
    team.write("schemas/items.yaml", contract.substring(at).replaceAll("(?m)^    ", ""));
    Files.writeString(
        team.contract,
        contract
            .substring(0, contract.indexOf("components:"))
            .replace("#/components/schemas/Item", "schemas/items.yaml#/Item"));
    team.edit(
        team.messages, "shop.openapi.yaml#/components/schemas/Item", "schemas/items.yaml#/Item");
    team.edit(team.contract, "version: 1.0.0", "version: 1.0.1");
    Run moved = team.run("check");

    assertThat(moved.exit()).as(moved.out()).isZero();
    assertThat(moved.out())
        .contains("Passed: PATCH since 1.0.0")
        .contains(
            "PATCH  contract › text: the contract was rearranged without a change of meaning");

    team.edit(folder.resolve("schemas/items.yaml"), "required: [id, name]", "required: [id]");
    Run narrowed = team.run("check");

    assertThat(narrowed.exit()).isEqualTo(1);
    assertThat(narrowed.out()).contains("BREAK  getItem › response 200 › json › name › property");
  }

  @Test
  void changedAddressProtocolOrSecurityOfMessagesIsABreak() throws Exception {
    release();
    team.edit(team.messages, "wss, security: [{$ref: '#/components/securitySchemes/token'}]", "ws");
    team.edit(team.messages, "address: /orders", "address: /other");
    Run run = team.run("check");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "BREAK  orders.asyncapi.yaml › server shop › server.protocol: was wss and is now ws:",
            "BREAK  orders.asyncapi.yaml › server shop › server.security: was"
                + " [{\"type\":\"http\",\"scheme\":\"bearer\"}] and is now nothing",
            "BREAK  orders.asyncapi.yaml › channel orders › channel.address: was /orders and is"
                + " now /other:");
  }

  @Test
  void changedDescriptionOfMessageSecurityBreaksNothing() throws Exception {
    release();
    team.edit(
        team.messages, "scheme: bearer}", "scheme: bearer, description: The token of the shop.}");
    team.edit(team.contract, "version: 1.0.0", "version: 1.0.1");
    Run run = team.run("check");

    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).contains("Passed: PATCH since 1.0.0").doesNotContain("BREAK");
  }

  @Test
  void missingMessagesAreABreak() throws Exception {
    release();
    Files.delete(team.messages);

    assertThat(team.run("check").out())
        .contains("BREAK  orders.asyncapi.yaml › document: the document of messages was removed");
  }

  @Test
  void changedOrMissingReleasedContractIsReported() throws Exception {
    release();
    Path kept = folder.resolve("released/shop-1.0.0.openapi.yaml");
    team.edit(kept, LIMIT, "maxLength: 10");

    assertThat(team.run("check").out())
        .contains(
            "release: released: the contract of 1.0.0 or an earlier line of chain.txt was"
                + " changed after its release");

    Files.delete(kept);
    assertThat(team.run("check").out())
        .contains("release: released: the contract of 1.0.0 is missing");

    Run emptied =
        team.run("check", "--released=" + folder.resolve("nowhere"), "--last-release=v1.0.0");
    assertThat(emptied.exit()).isEqualTo(1);
    assertThat(emptied.out()).contains("release: nowhere: 1.0.0 has no line in chain.txt");
  }

  /** Contract and chain are rewritten together, so that they match each other. */
  @Test
  void rewrittenReleaseDoesNotMatchTheTrustedChain() throws Exception {
    release();
    Path trusted = Files.copy(folder.resolve("released/chain.txt"), folder.resolve("trusted.txt"));
    String option = "--trusted-chain=" + trusted;
    assertThat(team.run("check", option).exit()).isZero();

    for (String file :
        new String[] {"shop-1.0.0.openapi.yaml", "orders-1.0.0.asyncapi.yaml", "chain.txt"}) {
      Files.delete(folder.resolve("released").resolve(file));
    }
    team.edit(team.contract, LIMIT, "maxLength: 10");
    release();

    assertThat(team.run("check").exit()).isZero();
    assertThat(team.run("check", option).exit()).isEqualTo(1);
    assertThat(team.run("check", option).out())
        .contains(
            "release: released: chain.txt does not begin with the lines of the trusted chain");
  }

  @Test
  void waiverRequiresAnOwnerFromCodeowners() throws Exception {
    team.edit(team.contract, "description: Its name.", "description: TODO later.");
    team.write(
        "lint-waivers.yaml",
        """
        waivers:
          - rule: SW-018
            at: /components/schemas/Item/properties/name/description
            why: The words come with the next release of the shop.
            owner: shop-team
            until: %s
        """
            .formatted(java.time.LocalDate.now(java.time.Clock.systemUTC()).plusDays(30)));
    team.write("CODEOWNERS", "# everything\n* @shop-team @acme/api someone@example.com\n");
    String owners = "--codeowners=" + folder.resolve("CODEOWNERS");

    assertThat(team.run("check", owners).exit()).isZero();
    assertThat(team.run("check", owners).out()).contains("Waiver of shop-team until ");

    team.edit(folder.resolve("CODEOWNERS"), "@shop-team ", "");
    assertThat(team.run("check", owners).exit()).isEqualTo(1);
    assertThat(team.run("check", owners).out())
        .contains("waivers: lint-waivers.yaml: Waiver[rule=SW-018")
        .contains("an owner from CODEOWNERS");
  }

  @Test
  void reportContainsTheLineOfGeneratedJava() throws Exception {
    release();
    team.edit(team.contract, "required: [id, name]", "required: [id]");
    team.edit(team.contract, "operationId: getItem", "operationId: readItem");
    team.write(
        "java/shop/Item.java",
        "package shop;\n\npublic class Item {\n  public String name() {}\n}\n");
    team.write(
        "java/shop/Items.java",
        "package shop;\npublic class Items {\n  public Item readItem(String id) {}\n}\n");
    Run run = team.run("check", "--java=" + folder.resolve("java"), "--format=markdown");

    assertThat(run.out())
        .contains("return null where it never did \\[CB-25\\] shop/Item.java:4 |")
        .contains("the Java method is renamed \\[CB-132\\] shop/Items.java:3 |");
  }

  /** An empty folder must not bypass the gate. */
  @Test
  void emptyFolderDoesNotOverrideTheChangelog() {
    Run run =
        team.plain(
            "check",
            "--contract=api-spec/streams.openapi.yaml",
            "--released=" + folder.resolve("nowhere"),
            "--changelog=CHANGELOG.md");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).contains("release: nowhere: 0.1.0 has no line in chain.txt");
  }
}

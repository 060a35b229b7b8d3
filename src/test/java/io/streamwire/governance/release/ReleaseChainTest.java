package io.streamwire.governance.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.governance.StreamsContract;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A released contract cannot be changed, removed or inserted. */
class ReleaseChainTest {

  private static final Set<String> REQUIRED =
      Released.versionsOf("## Unreleased\n\n## 1.1.0 – 2026-02-01\n\n## [1.0.0] - x\n\n## 9.9.9\n");
  private static final ReleaseChain CHAIN =
      new ReleaseChain(List.of()).with("1.0.0", "a: 1\n").with("1.1.0", "a: 2\n");

  @Test
  void releasedContractsOfThisRepositoryMatchTheirChain() throws Exception {
    Set<String> required = Released.versionsOf(Files.readString(StreamsContract.CHANGELOG));

    assertThat(required).contains("0.1.0");
    assertThat(Released.in(StreamsContract.RELEASED).objections(required)).isEmpty();
  }

  /** The hashes are those of {@code printf '\na: 1\n' | sha256sum}, and so on. */
  @Test
  void lineContainsHashOfPreviousLineAndContract() {
    assertThat(CHAIN.lines())
        .containsExactly(
            "1.0.0 cad8c8ecae847bea8df0d861dc7a1529aed990bd5040e6718bd6d4cc46ed5153",
            "1.1.0 a082584f504c48f9105bc434b4915ee1c9bb77d49fe95ab9ccda0f961fd04e52");
  }

  @Test
  void unchangedContractsHaveNoObjections() {
    assertThat(CHAIN.objections(Map.of("1.0.0", "a: 1\n", "1.1.0", "a: 2\n"), Map.of(), REQUIRED))
        .isEmpty();
  }

  @Test
  void changedContractIsReported() {
    assertThat(CHAIN.objections(Map.of("1.0.0", "a: 9\n", "1.1.0", "a: 2\n"), Map.of(), REQUIRED))
        .containsExactly(
            "the contract of 1.0.0 or an earlier line of chain.txt was changed after its release");
  }

  @Test
  void missingContractIsReported() {
    assertThat(CHAIN.objections(Map.of("1.1.0", "a: 2\n"), Map.of(), REQUIRED))
        .containsExactly("the contract of 1.0.0 is missing (expected: the released file)");
  }

  @Test
  void contractWithoutALineIsReported() {
    assertThat(
            CHAIN.objections(
                Map.of("1.0.0", "a: 1\n", "1.1.0", "a: 2\n", "1.0.5", "a: 3\n"),
                Map.of(),
                REQUIRED))
        .containsExactly("the contract of 1.0.5 has no line in chain.txt");
  }

  @Test
  void emptyChainLacksEveryRequiredVersion() {
    assertThat(new ReleaseChain(List.of()).objections(Map.of(), Map.of(), REQUIRED))
        .containsExactly(
            "1.1.0 has no line in chain.txt, although the changelog or --last-release names it",
            "1.0.0 has no line in chain.txt, although the changelog or --last-release names it");
  }

  @Test
  void removedLineInvalidatesAllLaterLines() {
    ReleaseChain shorter = new ReleaseChain(List.of(CHAIN.lines().get(1)));
    assertThat(shorter.objections(Map.of("1.1.0", "a: 2\n"), Map.of(), Set.of()))
        .containsExactly(
            "the contract of 1.1.0 or an earlier line of chain.txt was changed after its release");
  }
}

package io.streamwire.governance.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.governance.StreamsContract;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A released contract cannot be changed, taken away or slipped in. */
class ReleaseChainTest {

  private static final Set<String> CALLED =
      Released.called("## Unreleased\n\n## 1.1.0 – 2026-02-01\n\n## [1.0.0] - x\n\n## 9.9.9\n");
  private static final ReleaseChain CHAIN =
      new ReleaseChain(List.of()).with("1.0.0", "a: 1\n").with("1.1.0", "a: 2\n");

  @Test
  void releasedContractsOfThisRepositoryAreWhatWasReleased() throws Exception {
    Set<String> called = Released.called(Files.readString(StreamsContract.CHANGELOG));

    assertThat(called).contains("0.1.0");
    assertThat(Released.in(StreamsContract.RELEASED).objections(called)).isEmpty();
  }

  /** The hashes are those of {@code printf '\na: 1\n' | sha256sum}, and so on. */
  @Test
  void lineHoldsTheHashOfTheLineBeforeAndTheContract() {
    assertThat(CHAIN.lines())
        .containsExactly(
            "1.0.0 cad8c8ecae847bea8df0d861dc7a1529aed990bd5040e6718bd6d4cc46ed5153",
            "1.1.0 a082584f504c48f9105bc434b4915ee1c9bb77d49fe95ab9ccda0f961fd04e52");
  }

  @Test
  void whatWasReleasedHasNoObjections() {
    assertThat(CHAIN.objections(Map.of("1.0.0", "a: 1\n", "1.1.0", "a: 2\n"), Map.of(), CALLED))
        .isEmpty();
  }

  @Test
  void changedContractIsFound() {
    assertThat(CHAIN.objections(Map.of("1.0.0", "a: 9\n", "1.1.0", "a: 2\n"), Map.of(), CALLED))
        .containsExactly("the contract of 1.0.0, or a line before it, is not what was released");
  }

  @Test
  void contractThatIsGoneIsFound() {
    assertThat(CHAIN.objections(Map.of("1.1.0", "a: 2\n"), Map.of(), CALLED))
        .containsExactly("the contract of 1.0.0 is gone from the released ones");
  }

  @Test
  void contractWithoutALineIsFound() {
    assertThat(
            CHAIN.objections(
                Map.of("1.0.0", "a: 1\n", "1.1.0", "a: 2\n", "1.0.5", "a: 3\n"), Map.of(), CALLED))
        .containsExactly("the contract of 1.0.5 has no line in chain.txt");
  }

  @Test
  void emptyFolderIsNoWayRoundTheGate() {
    assertThat(new ReleaseChain(List.of()).objections(Map.of(), Map.of(), CALLED))
        .containsExactly(
            "1.1.0 is called released, and chain.txt does not have it",
            "1.0.0 is called released, and chain.txt does not have it");
  }

  @Test
  void lineThatIsTakenOutChangesAllBehindIt() {
    ReleaseChain shorter = new ReleaseChain(List.of(CHAIN.lines().get(1)));
    assertThat(shorter.objections(Map.of("1.1.0", "a: 2\n"), Map.of(), Set.of()))
        .containsExactly("the contract of 1.1.0, or a line before it, is not what was released");
  }
}

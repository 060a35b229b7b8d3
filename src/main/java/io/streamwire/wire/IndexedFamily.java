package io.streamwire.wire;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of a list that travels as numbered fields: entry 3 of the family {@code Parameter}
 * with the members {@code Name} and {@code Value} is {@code Parameter3.Name=…&Parameter3.Value=…}.
 *
 * <p>Stated in a contract by the vendor extension {@code x-indexed-form}. Immutable and
 * thread-safe.
 */
public final class IndexedFamily {

  private final String prefix;
  private final int first;
  private final int maximum;
  private final List<String> members;
  private final int key;
  private final byte[] prefixBytes;
  private final byte[][] memberBytes;

  /**
   * Describes a family.
   *
   * @param prefix what stands before the index
   * @param first the index of the first entry
   * @param maximum the greatest index
   * @param key the member that names an entry and so must not be blank; {@code null} if there is
   *     none
   * @param members the members of an entry, in the order in which they are written
   */
  public IndexedFamily(
      String prefix, int first, int maximum, @Nullable String key, String... members) {
    this.prefix = prefix;
    this.first = first;
    this.maximum = maximum;
    this.members = List.of(members);
    this.key = key == null ? -1 : this.members.indexOf(key);
    this.prefixBytes = WireText.encode(prefix);
    this.memberBytes = new byte[members.length][];
    for (int i = 0; i < members.length; i++) {
      String encoded = new String(WireText.encode(members[i]), StandardCharsets.US_ASCII);
      memberBytes[i] = ("." + encoded + "=").getBytes(StandardCharsets.US_ASCII);
    }
  }

  /**
   * Reads one member of one entry. Generated beside the family, so that nothing is looked up at run
   * time.
   */
  @FunctionalInterface
  public interface Members<T> {
    /** Returns the member at this position, or {@code null} if the entry does not have it. */
    @Nullable Object get(T entry, int member);
  }

  /**
   * Checks a whole list, so that a mistake surfaces where the request is built and not where it is
   * sent.
   *
   * @throws IllegalArgumentException if there are too many entries, or an entry or its key is
   *     missing or blank
   */
  public <T> void check(Collection<? extends T> entries, Members<T> reader) {
    requireFits(entries.size());
    int index = first;
    for (T entry : entries) {
      requireEntry(entry, index);
      if (key >= 0) {
        Object value = reader.get(entry, key);
        requireKey(index, key, value == null ? "" : WireText.of(value));
      }
      index++;
    }
  }

  int first() {
    return first;
  }

  int memberCount() {
    return members.size();
  }

  byte[] prefixBytes() {
    return prefixBytes;
  }

  /** Returns {@code .Name=}, encoded. */
  byte[] memberBytes(int member) {
    return memberBytes[member];
  }

  String fieldName(int index, int member) {
    return prefix + index + "." + members.get(member);
  }

  void requireFits(int entries) {
    int most = maximum - first + 1;
    if (entries > most) {
      throw new IllegalArgumentException(
          prefix + ": " + entries + " entries (expected: at most " + most + ")");
    }
  }

  void requireEntry(@Nullable Object entry, int index) {
    if (entry == null) {
      throw new IllegalArgumentException(prefix + index + ": null (expected: an entry)");
    }
  }

  void requireKey(int index, int member, String value) {
    if (member == key && value.isBlank()) {
      throw new IllegalArgumentException(
          fieldName(index, member) + ": blank (expected: a text that is not blank)");
    }
  }
}

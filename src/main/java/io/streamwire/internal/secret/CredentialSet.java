package io.streamwire.internal.secret;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All credentials of a client, by the keys of their schemes. Immutable. */
public final class CredentialSet {

  private final String clientName;
  private final Map<String, Credential> credentials;

  /** Creates a set. */
  public CredentialSet(String clientName, Map<String, Credential> credentials) {
    this.clientName = clientName;
    this.credentials = Map.copyOf(credentials);
  }

  /**
   * Returns the credentials of the first complete alternative.
   *
   * @param alternatives the scheme keys of each alternative; an empty list of keys requires no
   *     credentials
   * @throws IllegalStateException if no alternative is complete
   */
  public List<Credential> choose(String operation, List<List<String>> alternatives) {
    if (alternatives.isEmpty()) {
      return List.of();
    }
    boolean anonymous = false;
    for (List<String> keys : alternatives) {
      anonymous |= keys.isEmpty();
      if (!keys.isEmpty() && credentials.keySet().containsAll(keys)) {
        List<Credential> chosen = new ArrayList<>(keys.size());
        keys.forEach(key -> chosen.add(credentials.get(key)));
        return chosen;
      }
    }
    if (anonymous) {
      return List.of();
    }
    throw new IllegalStateException(
        operation
            + " needs credentials: "
            + text(alternatives)
            + " ("
            + missing(alternatives)
            + " on this "
            + clientName
            + ")");
  }

  private static String text(List<List<String>> alternatives) {
    List<String> texts = new ArrayList<>();
    alternatives.forEach(keys -> texts.add(String.join(" and ", keys)));
    return String.join(", or ", texts);
  }

  private String missing(List<List<String>> alternatives) {
    Set<String> missing = new LinkedHashSet<>();
    boolean some = false;
    for (List<String> keys : alternatives) {
      for (String key : keys) {
        if (credentials.containsKey(key)) {
          some = true;
        } else {
          missing.add(key);
        }
      }
    }
    if (!some) {
      return "none is set";
    }
    return String.join(", ", missing) + (missing.size() == 1 ? " is" : " are") + " not set";
  }

  /** Passes the secret values that are known before a request to a consumer. */
  public void secrets(Consumer<String> secrets) {
    credentials.values().forEach(credential -> credential.secrets(secrets));
  }
}

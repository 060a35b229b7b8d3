package io.streamwire.testkit;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checked form of a create request. The combinations of status and code are assumptions,
 * because they are not documented.
 */
record StartStreamForm(
    String url,
    @Nullable String name,
    String track,
    @Nullable String statusCallback,
    String statusCallbackMethod,
    @Nullable String bearerToken,
    List<FormPair> parameters) {

  private static final Set<String> TRACKS =
      Set.of("inbound_track", "outbound_track", "both_tracks");
  private static final Set<String> METHODS = Set.of("GET", "POST");
  private static final Pattern PARAMETER = Pattern.compile("Parameter([0-9]+)\\.(Name|Value)");
  private static final int MAX_PARAMETERS = 99;

  static StartStreamForm check(List<FormPair> form) throws ErrorResponseException {
    Map<String, String> fields = byName(form);
    String url = fields.get("Url");
    if (url == null || url.isBlank()) {
      throw ErrorResponseException.badArgument("Url is required");
    }
    checkUrl(url);
    String track = fields.getOrDefault("Track", "both_tracks");
    if (!TRACKS.contains(track)) {
      throw ErrorResponseException.badArgument(
          "Track is none of inbound_track, outbound_track, both_tracks");
    }
    String method = fields.getOrDefault("StatusCallbackMethod", "POST");
    if (!METHODS.contains(method)) {
      throw new ErrorResponseException(422, 13221, "StatusCallbackMethod is neither GET nor POST");
    }
    String callback = fields.get("StatusCallback");
    if (callback != null && !callback.matches("https?://[^/?#\\s][^\\s]*")) {
      throw new ErrorResponseException(
          422, 21456, "StatusCallback is not an absolute http or https URL");
    }
    return new StartStreamForm(
        url,
        fields.get("Name"),
        track,
        callback,
        method,
        fields.get("AuthorizationBearerToken"),
        parameters(form));
  }

  private static void checkUrl(String url) throws ErrorResponseException {
    URI uri;
    try {
      uri = URI.create(url); // rejects white space, among others
    } catch (IllegalArgumentException e) {
      throw new ErrorResponseException(422, 31922, "Url is malformed or holds white space");
    }
    if (uri.isAbsolute() && uri.getRawAuthority() == null) {
      throw new ErrorResponseException(422, 31922, "Url has no host");
    }
    if (uri.isAbsolute() && !"wss".equalsIgnoreCase(uri.getScheme())) {
      throw new ErrorResponseException(422, 31922, "Url is not a wss URL");
    }
    if (uri.getRawQuery() != null) {
      throw new ErrorResponseException(
          422, 31922, "Url has a query string, which is not supported");
    }
  }

  private static List<FormPair> parameters(List<FormPair> form) throws ErrorResponseException {
    Map<Integer, String> names = new TreeMap<>();
    Map<Integer, String> values = new TreeMap<>();
    for (FormPair pair : form) {
      Matcher matcher = PARAMETER.matcher(pair.name());
      if (!matcher.matches()) {
        continue;
      }
      String digits = matcher.group(1);
      int number = digits.length() > 2 ? MAX_PARAMETERS + 1 : Integer.parseInt(digits);
      if (number < 1 || number > MAX_PARAMETERS) {
        throw ErrorResponseException.badArgument(
            pair.name() + " is outside Parameter1 to Parameter99");
      }
      (matcher.group(2).equals("Name") ? names : values).put(number, pair.value());
    }
    if (!names.keySet().equals(values.keySet())) {
      throw ErrorResponseException.badArgument(
          "A Parameter has a Name without a Value or a Value without a Name");
    }
    return names.entrySet().stream()
        .map(name -> new FormPair(name.getValue(), values.getOrDefault(name.getKey(), "")))
        .toList();
  }

  private static Map<String, String> byName(List<FormPair> form) throws ErrorResponseException {
    Map<String, String> byName = new HashMap<>();
    for (FormPair pair : form) {
      if (byName.put(pair.name(), pair.value()) != null) {
        throw ErrorResponseException.badArgument(pair.name() + " is given more than once");
      }
    }
    return byName;
  }
}

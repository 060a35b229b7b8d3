package io.streamwire.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Project and token as HTTP Basic credentials (RFC 7617), sent with each request rather than after
 * a challenge.
 */
public final class Credentials {

  private final String project;
  private final String token;
  private final String base64;

  private Credentials(String project, String token) {
    this.project = project;
    this.token = token;
    byte[] userPass = (project + ":" + token).getBytes(StandardCharsets.UTF_8);
    this.base64 = Base64.getEncoder().encodeToString(userPass);
  }

  /**
   * Returns credentials.
   *
   * @throws IllegalArgumentException if one is blank, has white space around it or a control
   *     character in it, or if the project has a colon, which would end the user name early
   */
  public static Credentials of(@Nullable String project, @Nullable String token) {
    String user = Arguments.requireText("project", project);
    if (user.indexOf(':') >= 0) {
      throw Arguments.refused("project", user, "no colon");
    }
    return new Credentials(user, Arguments.requireSecret("token", token));
  }

  /** Returns the project id, which is also the account's sid. */
  public String project() {
    return project;
  }

  String token() {
    return token;
  }

  String base64() {
    return base64;
  }

  @Override
  public String toString() {
    return "Credentials{project=" + project + ", token=***}";
  }
}

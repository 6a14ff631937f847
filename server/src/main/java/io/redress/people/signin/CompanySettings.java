package io.redress.people.signin;

import io.redress.platform.settings.Setting;
import io.redress.platform.settings.StartupProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** What is set about the sign-in of a company: who it is, and how it knows us. */
record CompanySettings(URI issuer, String clientId, String secret) {
  /** What is set; empty when no issuer is, a problem when only a part is. */
  static Optional<CompanySettings> read(Environment environment) {
    var issuer = text(environment, Setting.OIDC_ISSUER);
    if (issuer.isEmpty()) {
      return Optional.empty();
    }
    var clientId = text(environment, Setting.OIDC_CLIENT_ID);
    var secret = text(environment, Setting.OIDC_CLIENT_SECRET);
    var file = text(environment, Setting.OIDC_CLIENT_SECRET_FILE);
    if (clientId.isEmpty() || secret.isEmpty() == file.isEmpty()) {
      throw new StartupProblem(
          "--oidc-issuer needs --oidc-client-id, and one of --oidc-client-secret and"
              + " --oidc-client-secret-file.");
    }
    return Optional.of(
        new CompanySettings(
            secure(issuer), clientId, secret.isEmpty() ? content(Path.of(file)) : secret));
  }

  private static URI secure(String issuer) {
    try {
      var address = URI.create(issuer);
      var isHere = "localhost".equals(address.getHost()) || "127.0.0.1".equals(address.getHost());
      if ("https".equals(address.getScheme()) || isHere) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      throw new StartupProblem("--oidc-issuer must be an https address.", malformed);
    }
    throw new StartupProblem("--oidc-issuer must be an https address.");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new StartupProblem("--oidc-client-secret-file cannot be read: correct it.", unreadable);
    }
  }

  private static String text(Environment environment, Setting setting) {
    return environment.getProperty(setting.property(), setting.standard()).strip();
  }

  @Override
  public String toString() {
    return "CompanySettings[" + issuer + ", " + clientId + "]";
  }
}

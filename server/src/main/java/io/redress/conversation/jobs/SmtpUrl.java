package io.redress.conversation.jobs;

import io.redress.platform.settings.StartupProblem;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/**
 * A mail server as it is set: {@code smtp://user:password@host:port} or {@code smtps://...}, user
 * and password percent-encoded, with {@code ?from=address} where the user is not an address.
 *
 * @param protocol {@code smtp}, with STARTTLS where it is offered, or {@code smtps}
 */
record SmtpUrl(
    String protocol,
    String host,
    int port,
    Optional<String> user,
    Optional<String> password,
    Optional<String> from) {
  private static final int SMTP_PORT = 25;
  private static final int SUBMISSION_PORT = 587;
  private static final int SMTPS_PORT = 465;
  private static final String FROM = "from=";
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "20000";

  static SmtpUrl of(URI url) {
    var protocol = Optional.ofNullable(url.getScheme()).orElse("");
    var host = url.getHost();
    if (host == null || !(protocol.equals("smtp") || protocol.equals("smtps"))) {
      // the value is not repeated: it may hold a password
      throw new StartupProblem(
          "REDRESS_SMTP_URL must look like smtp://user:password@host:port or smtps://...,"
              + " with special characters percent-encoded.");
    }
    var login = Optional.ofNullable(url.getRawUserInfo()).map(text -> text.split(":", 2));
    var port = url.getPort() > 0 ? url.getPort() : usualPort(protocol, login.isPresent());
    return new SmtpUrl(
        protocol,
        host,
        port,
        login.map(parts -> decoded(parts[0])),
        login.filter(parts -> parts.length > 1).map(parts -> decoded(parts[1])),
        Optional.ofNullable(url.getRawQuery())
            .filter(query -> query.startsWith(FROM))
            .map(query -> decoded(query.substring(FROM.length()))));
  }

  /** The address mails come from: set, else the user when it is an address, else by host. */
  String sender(String ownHost) {
    return from.or(() -> user.filter(name -> name.contains("@"))).orElse("redress@" + ownHost);
  }

  /** What Jakarta Mail needs to know; a password never leaves without TLS for another machine. */
  Properties properties() {
    var properties = new Properties();
    var prefix = "mail." + protocol + ".";
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "auth", Boolean.toString(user.isPresent()));
    properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
    properties.setProperty(prefix + "timeout", ANSWER_MILLIS);
    properties.setProperty(prefix + "writetimeout", ANSWER_MILLIS);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "ssl.protocols", "TLSv1.2 TLSv1.3");
    properties.setProperty(prefix + "allow8bitmime", "true");
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty(
        "mail.smtp.starttls.required", Boolean.toString(user.isPresent() && !isOwnMachine()));
    return properties;
  }

  private boolean isOwnMachine() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static int usualPort(String protocol, boolean hasLogin) {
    if (protocol.equals("smtps")) {
      return SMTPS_PORT;
    }
    return hasLogin ? SUBMISSION_PORT : SMTP_PORT;
  }

  private static String decoded(String part) {
    // a plus stands for itself in a URL's user and path, not for a blank
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return protocol + "://" + host + ":" + port;
  }
}

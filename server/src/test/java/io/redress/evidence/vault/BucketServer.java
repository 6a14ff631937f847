package io.redress.evidence.vault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A small store that speaks as much S3 as a vault needs and takes nothing that is not signed
 * (Signature Version 4), with the digest of the very bytes that came.
 */
final class BucketServer implements AutoCloseable {
  static final String KEY = "AKTEST";
  static final String SECRET = "a secret";
  static final String REGION = "eu-central-1";

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8}/[^,]+), SignedHeaders=([^,]+),"
              + " Signature=([0-9a-f]{64})");

  final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  private final HttpServer server;

  BucketServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath();
      if (!isSigned(exchange, body)) {
        send(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>");
        return;
      }
      switch (exchange.getRequestMethod()) {
        case "PUT" -> {
          objects.put(path, body);
          send(exchange, 200, "");
        }
        case "GET" -> give(exchange, path);
        case "HEAD" -> exchange.sendResponseHeaders(objects.containsKey(path) ? 200 : 404, -1);
        case "DELETE" -> {
          objects.remove(path);
          exchange.sendResponseHeaders(204, -1);
        }
        default -> send(exchange, 405, "");
      }
    }
  }

  private void give(HttpExchange exchange, String path) throws IOException {
    var object = objects.get(path);
    if (object == null) {
      send(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
      return;
    }
    exchange.sendResponseHeaders(200, object.length);
    exchange.getResponseBody().write(object);
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static boolean isSigned(HttpExchange exchange, byte[] body) {
    var headers = exchange.getRequestHeaders();
    var given = AUTHORIZATION.matcher(String.valueOf(headers.getFirst("Authorization")));
    var digest = String.valueOf(headers.getFirst("x-amz-content-sha256"));
    if (!given.matches() || !given.group(1).equals(KEY) || !isOf(digest, body)) {
      return false;
    }
    var signed =
        Arrays.stream(given.group(3).split(";"))
            .map(name -> name + ":" + headers.getFirst(name).strip().replaceAll(" +", " ") + "\n")
            .collect(Collectors.joining());
    var uri = exchange.getRequestURI();
    var canonical =
        String.join(
            "\n",
            exchange.getRequestMethod(),
            uri.getRawPath(),
            uri.getRawQuery() == null ? "" : uri.getRawQuery(),
            signed,
            given.group(3),
            digest);
    var scope = given.group(2);
    var text =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            headers.getFirst("x-amz-date"),
            scope,
            hex(sha256(canonical.getBytes(StandardCharsets.UTF_8))));
    var key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
    for (var part : scope.split("/", -1)) {
      key = mac(key, part);
    }
    return scope.endsWith("/" + REGION + "/s3/aws4_request")
        && hex(mac(key, text)).equals(given.group(4));
  }

  /** A body is signed with its digest; where there is none, nothing need be. */
  private static boolean isOf(String digest, byte[] body) {
    return digest.equals(hex(sha256(body)))
        || (body.length == 0 && digest.equals("UNSIGNED-PAYLOAD"));
  }

  private static byte[] mac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

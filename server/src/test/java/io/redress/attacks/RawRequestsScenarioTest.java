package io.redress.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.cases.CaseWorld;
import io.redress.faces.desk.DeskWorld;
import io.redress.people.ApiCaller.Scope;
import io.redress.platform.RedressTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Requests that no client would write: cut, smuggled, endless and slow ones. */
@RedressTest
@Import({CaseWorld.class, DeskWorld.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawRequestsScenarioTest {
  private static final Duration LONGEST = Duration.ofSeconds(40);

  @LocalServerPort int port;
  @Autowired ApplicationContext context;
  private Field field;
  private Map<String, String> before = Map.of();

  @BeforeAll
  void enter() {
    field = Field.of(context, port);
  }

  @BeforeEach
  void look() {
    before = field.tables.digest();
  }

  @AfterEach
  void compare() {
    assertThat(field.tables.changedSince(before)).isEmpty();
  }

  static Stream<String> malformed() {
    var host = "Host: a\r\n";
    return Stream.of(
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/9.9\r\n" + host + "\r\n",
        "GET /\u0000 HTTP/1.1\r\n" + host + "\r\n",
        "GET /<script> HTTP/1.1\r\n" + host + "\r\n",
        "GET /%zz HTTP/1.1\r\n" + host + "\r\n",
        "GET /%c0%ae%c0%ae/ HTTP/1.1\r\n" + host + "\r\n",
        "GET http://evil.example/ HTTP/1.1\r\n" + host + "\r\n",
        "TRACE / HTTP/1.1\r\n" + host + "\r\n",
        "CONNECT a:80 HTTP/1.1\r\n" + host + "\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n",
        "GET / HTTP/1.1\r\n" + host + "X: " + "a".repeat(100_000) + "\r\n\r\n",
        "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + host + "\r\n",
        "GET / HTTP/1.1\r\n" + host + "X: a\r\n".repeat(2_000) + "\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\n" + host + "Bad Header: a\r\n\r\n",
        "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\n" + host + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
        "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: odd\r\n\r\n",
        "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whenARequestIsMalformed_thenItIsRefusedAndNothingToldOfTheMaker(String request)
      throws IOException {
    var answer = send(request);

    assertThat(answer).matches("(?s)(?:HTTP/1\\.1 (?:4\\d\\d|50[15]) .*)?");
    assertThat(answer).doesNotContain("Tomcat", "Exception", "java.", "<script>");
  }

  @Test
  void whenTwoLengthsDisagree_thenTheSecondRequestIsNotTakenOutOfTheFirst() throws IOException {
    var hidden = "GET /openapi.json HTTP/1.1\r\nHost: a\r\n\r\n";
    var answer =
        send(
            "POST /api/v1/cases HTTP/1.1\r\nHost: a\r\nContent-Length: "
                + (hidden.length() + 5)
                + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + hidden);

    assertThat(answer.split("HTTP/1\\.1 ", -1)).as(answer).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void whenSomebodyElseSaysWhereTheRequestCameFrom_thenNobodyBelievesIt() throws IOException {
    var answer =
        send(
            "GET /s/%s/find HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    .formatted(field.ours.shop().slug())
                + "X-Forwarded-Proto: https\r\nX-Forwarded-For: 198.51.100.1\r\n"
                + "Forwarded: host=evil.example\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
  }

  @Test
  void whenAHeaderOfAnAnswerIsMadeOfWhatWasSent_thenItStaysOneHeader() throws IOException {
    var slug = field.ours.shop().slug();
    for (var path :
        List.of(
            "/s/" + slug + "/find?lang=en%0d%0aX-Evil:%201",
            "/desk/" + slug + "%0d%0aX-Evil:%201/queue",
            "/s/" + slug + "/l/a%0d%0aX-Evil:%201")) {
      assertThat(send("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
          .doesNotContainIgnoringCase("\nX-Evil");
    }
  }

  @Test
  void whenManySendTheirBodiesSlowly_thenOthersAreServedMeanwhile() throws IOException {
    var stalled = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 64; i++) {
        var socket = open();
        write(
            socket,
            "POST /api/v1/orders HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer "
                + field.ours.keys().get(Scope.WRITE)
                + "\r\nContent-Length: 1000\r\n\r\n{");
        stalled.add(socket);
      }

      var answer = field.wire.get("/api/v1/categories", field.ours.program(Scope.READ));

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    } finally {
      for (var socket : stalled) {
        socket.close();
      }
    }
  }

  private Socket open() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout((int) LONGEST.toMillis());
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** All that comes back until the other side closes or falls silent. */
  private String send(String request) throws IOException {
    try (var socket = open()) {
      socket.setSoTimeout(2_000);
      write(socket, request);
      var answer = new StringBuilder();
      var buffer = new byte[8_192];
      try {
        for (var read = socket.getInputStream().read(buffer);
            read >= 0 && answer.length() < 200_000;
            read = socket.getInputStream().read(buffer)) {
          answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
        }
      } catch (IOException closedOrSilent) {
        // What came until then is the answer.
      }
      return answer.toString();
    }
  }
}

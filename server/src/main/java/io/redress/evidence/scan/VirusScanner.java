package io.redress.evidence.scan;

import io.redress.evidence.ScanState;
import io.redress.platform.settings.FileSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Shows files to a clamd by its INSTREAM command (clamd(8)): the length of each piece, the piece,
 * and a length of zero at the end.
 */
@Component
public class VirusScanner {
  private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(15);
  private static final int PIECE_BYTES = 64 * 1024;
  private static final int LONGEST_ANSWER_BYTES = 1_024;

  private final Optional<InetSocketAddress> address;

  public VirusScanner(FileSettings settings) {
    this.address =
        settings.scanner().map(uri -> new InetSocketAddress(uri.getHost(), uri.getPort()));
  }

  /** What the scanner says of a file; waiting when it does not answer, unscanned without one. */
  public ScanState look(InputStream file) throws IOException {
    if (address.isEmpty()) {
      return ScanState.UNSCANNED;
    }
    try (var socket = new Socket()) {
      socket.connect(address.get(), (int) CONNECT.toMillis());
      socket.setSoTimeout((int) ANSWER.toMillis());
      return verdict(ask(socket, file));
    } catch (IOException e) {
      LOG.warn("The virus scanner at {} does not answer: {}", address.get(), e.getMessage());
      return ScanState.WAITING;
    }
  }

  private static String ask(Socket socket, InputStream file) throws IOException {
    var out = socket.getOutputStream();
    out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
    var piece = new byte[PIECE_BYTES];
    int count;
    while ((count = file.read(piece)) > 0) {
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
      out.write(piece, 0, count);
    }
    out.write(new byte[Integer.BYTES]);
    out.flush();
    var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER_BYTES);
    return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
  }

  private static ScanState verdict(String answer) throws IOException {
    if (answer.endsWith(" FOUND")) {
      return ScanState.INFECTED;
    }
    if (answer.endsWith(": OK")) {
      return ScanState.CLEAN;
    }
    throw new IOException("it said: " + answer);
  }
}

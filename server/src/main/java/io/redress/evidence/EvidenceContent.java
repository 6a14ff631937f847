package io.redress.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes of a file that are being handed out; whoever gets them closes them.
 *
 * @param name what the bringer called the file
 * @param mediaType of these bytes
 */
public record EvidenceContent(String name, String mediaType, InputStream bytes)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    bytes.close();
  }
}

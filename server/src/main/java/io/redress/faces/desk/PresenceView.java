package io.redress.faces.desk;

import java.util.List;

/**
 * Who else is at a case.
 *
 * @param address where it is read again
 * @param readers names of those who look at it
 * @param writers names of those who write there
 */
public record PresenceView(String address, List<String> readers, List<String> writers) {
  public PresenceView {
    readers = List.copyOf(readers);
    writers = List.copyOf(writers);
  }
}

package io.redress.faces.shared;

import java.time.ZoneId;

/**
 * The merchant whose name stands on the page.
 *
 * @param name as people know it
 * @param zone where its clocks hang; named beside a time when the reader's differs
 * @param home path of its portal, without a slash at the end; empty for the root
 */
public record House(String name, ZoneId zone, String home) {
  /** The address of a page of the portal; the path begins with a slash. */
  public String at(String path) {
    return home + path;
  }
}

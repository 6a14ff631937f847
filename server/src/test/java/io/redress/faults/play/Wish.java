package io.redress.faults.play;

import java.nio.charset.StandardCharsets;

/**
 * Something that is sent and shall be done once.
 *
 * @param name what it is called in the tally
 * @param version the tag of what was read before; any when it does not matter
 */
@SuppressWarnings("ArrayRecordComponent") // sent and never compared
public record Wish(String name, String path, String version, String type, byte[] body) {
  static final String ANY = "*";
  static final String JSON = "application/json";

  /** A request with a JSON body. */
  public static Wish post(String name, String path, String json) {
    return new Wish(name, path, ANY, JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  /** A command on a case. */
  static Wish command(Scene scene, String command, String json) {
    var path = "/api/v1/cases/%s/commands/%s".formatted(scene.id(), command);
    var version = scene.random().nextInt(3) == 0 ? ANY : "\"" + scene.at("/version") + "\"";
    return new Wish(command, path, version, JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "%s %s".formatted(path, new String(body, StandardCharsets.UTF_8));
  }
}

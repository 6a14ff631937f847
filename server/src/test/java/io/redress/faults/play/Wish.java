package io.redress.faults.play;

/**
 * Something that is sent and shall be done once.
 *
 * @param name what it is called in the tally
 * @param version the tag of what was read before; any when it does not matter
 */
record Wish(String name, String path, String version, String type, ByteString body) {
  static final String ANY = "*";
  static final String JSON = "application/json";

  /** A request with a JSON body. */
  static Wish post(String name, String path, String json) {
    return new Wish(name, path, ANY, JSON, ByteString.of(json));
  }

  /** A command on a case. */
  static Wish command(Scene scene, String command, String json) {
    var path = "/api/v1/cases/%s/commands/%s".formatted(scene.id(), command);
    var version = scene.random().nextInt(3) == 0 ? ANY : "\"" + scene.at("/version") + "\"";
    return new Wish(command, path, version, JSON, ByteString.of(json));
  }

  @Override
  public String toString() {
    return "%s %s".formatted(path, body);
  }
}

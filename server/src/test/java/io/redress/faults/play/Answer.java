package io.redress.faults.play;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back in the end.
 *
 * @param isReplayed whether it is the answer of an earlier run, as the house says
 */
public record Answer(int status, String body, boolean isReplayed) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public boolean isDone() {
    return status < 300;
  }

  public JsonNode json() {
    return JSON.readTree(body);
  }

  /** The text at a JSON pointer, empty where there is none. */
  public String at(String pointer) {
    return json().at(pointer).asString("");
  }
}

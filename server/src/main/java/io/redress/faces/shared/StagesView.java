package io.redress.faces.shared;

import java.util.List;

/** At most seven stages of a matter, each with its date in words. */
public record StagesView(String label, List<Stage> stages) {
  private static final int MOST = 7;

  public StagesView {
    stages = List.copyOf(stages);
    if (stages.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " stages: " + stages.size());
    }
  }

  /** One stage: its name, its date in words, and where it stands. */
  public record Stage(String name, String date, Standing standing) {}

  /** Where a stage stands. */
  public enum Standing {
    DONE,
    PRESENT,
    TO_COME
  }
}

package io.redress.cases;

import io.redress.shared.CaseId;
import java.util.List;
import java.util.Optional;

/** The cases that a case belongs together with: put together with it, or taken out of it. */
public record CaseKin(List<Sibling> siblings) {
  public CaseKin {
    siblings = List.copyOf(siblings);
  }

  /** What another case is to this one. */
  public enum Relation {
    /** This one has ended in it. */
    SURVIVOR,
    /** It has ended in this one. */
    MERGED,
    /** This one was taken out of it. */
    ORIGIN,
    /** It was taken out of this one. */
    BRANCH
  }

  /** Another case, with the number that people say. */
  public record Sibling(Relation relation, CaseId id, String number) {}

  /** The case that this one has ended in. */
  public Optional<Sibling> survivor() {
    return all(Relation.SURVIVOR).stream().findFirst();
  }

  /** The cases that have ended in this one. */
  public List<Sibling> merged() {
    return all(Relation.MERGED);
  }

  private List<Sibling> all(Relation relation) {
    return siblings.stream().filter(each -> each.relation() == relation).toList();
  }
}

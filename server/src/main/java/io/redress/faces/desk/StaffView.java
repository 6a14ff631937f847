package io.redress.faces.desk;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.List;
import java.util.Optional;

/**
 * Who works at the house, for its administrators.
 *
 * @param home address of these pages
 * @param link a one-time link that was just made, where no mail server is set; shown this once
 * @param rule what is asked for beside the password
 */
public record StaffView(
    String home,
    Optional<NoteView> note,
    Optional<Link> link,
    List<Person> people,
    Invitation invitation,
    Rule rule,
    List<FactView> events) {
  public StaffView {
    people = List.copyOf(people);
    events = List.copyOf(events);
  }

  /** A one-time link, in clear. */
  public record Link(String name, String address) {}

  /** An entry of a list of roles. */
  public record RoleOption(String code, String name, boolean isTheirs) {}

  /**
   * Somebody who works here.
   *
   * @param text address and what they sign in with
   * @param action address of what can be done with them
   * @param isReader whether it is the one who reads this
   */
  public record Person(
      String id,
      String name,
      String text,
      List<RoleOption> roles,
      String action,
      boolean isReader) {
    public Person {
      roles = List.copyOf(roles);
    }
  }

  /** The form for somebody new. */
  public record Invitation(FieldView name, FieldView email, List<RoleOption> roles) {
    public Invitation {
      roles = List.copyOf(roles);
    }
  }

  /** Whether a second factor is required. */
  public record Rule(ChoiceView choice) {}
}

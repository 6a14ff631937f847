package io.redress.faces.desk;

import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.people.signin.StaffLinks.Purpose;
import io.redress.platform.clock.NewIds;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.StaffId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails the link to choose another password.
 *
 * <p>Asking writes one task whether the address is known or not, so that the answer takes as long
 * either way (OWASP ASVS 5.0.0, 6.3.8); a task for nobody does nothing.
 */
@Component
class StaffResets implements OutboxHandler {
  private static final String KIND = "desk.staff_reset";

  private final StaffMembers staff;
  private final StaffLetters letters;
  private final Tasks tasks;

  StaffResets(StaffMembers staff, StaffLetters letters, Tasks tasks) {
    this.staff = staff;
    this.letters = letters;
    this.tasks = tasks;
  }

  /** How a task comes about. */
  @Component("staffResetTasks")
  record Tasks(
      Outbox outbox,
      SecurityEvents events,
      NewIds ids,
      TransactionTemplate transaction,
      Clock clock) {}

  /** Whether letters leave the house; otherwise an administrator hands links over. */
  boolean areSent() {
    return letters.areSent();
  }

  /** Asks for a link for whoever has this address, if anybody has. */
  void ask(String address) {
    var once = tasks.ids().next();
    var found = staff.byEmail(address).map(StaffMember::id);
    var subject = found.map(StaffId::value).orElse(once);
    var task =
        new OutboxTask(KIND, subject.toString(), once.toString(), "{}", tasks.clock().instant());
    tasks
        .transaction()
        .executeWithoutResult(
            status -> {
              tasks.outbox().add(task);
              tasks.events().note(Kind.RESET_ASKED, found, "");
            });
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void handle(OutboxTask task) {
    staff.byId(StaffId.parse(task.subject())).ifPresent(this::send);
  }

  private void send(StaffMember member) {
    if (letters.areSent()) {
      var _ = letters.bring(member, Purpose.RESET, tasks.clock().instant());
    }
  }
}

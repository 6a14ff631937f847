package io.redress.people.signin;

import io.redress.people.StaffMember;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.people.access.StaffSession.Step;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.store.SignInRuleStore;
import io.redress.people.store.StaffStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a house asks of staff beside the password (OWASP ASVS 5.0.0, 6.3.3).
 *
 * <p>A second factor is required unless the house only offers it. Whoever was given a password has
 * a week from the first sign-in to set one up; whoever came by an invitation sets it up at once.
 * Who has one is always asked for it.
 */
@Component
public class SignInRules {
  /** How long somebody with a given password may work before a second factor is needed. */
  public static final Duration GRACE = Duration.ofDays(7);

  private final SignInRuleStore store;
  private final StaffStore staff;
  private final SecondFactors factors;
  private final SecurityEvents events;

  SignInRules(
      SignInRuleStore store, StaffStore staff, SecondFactors factors, SecurityEvents events) {
    this.store = store;
    this.staff = staff;
    this.factors = factors;
    this.events = events;
  }

  /** Whether a house asks for a second factor. */
  public enum SecondFactor {
    REQUIRED,
    OFFERED
  }

  /** What the house in scope asks for. */
  public SecondFactor secondFactor() {
    return store.find().orElse(SecondFactor.REQUIRED);
  }

  /** Sets what the house asks for from the next sign-in on. */
  @Needs(Right.MANAGE_STAFF)
  @Transactional
  public void set(SecondFactor rule) {
    store.put(rule);
    events.note(Kind.RULE_CHANGED, Optional.empty(), rule.name());
  }

  /** What comes after a first factor that was right. */
  public Step next(StaffMember member, Instant now) {
    if (factors.of(member.id()).isAny()) {
      return Step.SECOND_FACTOR;
    }
    if (secondFactor() == SecondFactor.OFFERED) {
      return Step.DONE;
    }
    var due = staff.secondFactorDue(member.id(), now.plus(GRACE));
    return now.isBefore(due) ? Step.DONE : Step.SET_UP;
  }
}

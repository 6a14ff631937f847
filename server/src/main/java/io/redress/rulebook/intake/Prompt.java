package io.redress.rulebook.intake;

import static io.redress.rulebook.Fact.CONSUMER_IS_CONSUMER;
import static io.redress.rulebook.Fact.CONTRACT_CHANNEL;
import static io.redress.rulebook.Fact.DEFECT_APPARENT_ON;
import static io.redress.rulebook.Fact.DEFECT_HIDDEN;
import static io.redress.rulebook.Fact.DEFECT_KNOWN_ON;
import static io.redress.rulebook.Fact.DEFECT_PERSISTS;
import static io.redress.rulebook.Fact.DEFECT_PRIOR_REPAIRS;
import static io.redress.rulebook.Fact.DEFECT_REPAIR_CHOSEN;
import static io.redress.rulebook.Fact.DEFECT_REPAIR_REQUESTED;
import static io.redress.rulebook.Fact.DEFECT_REPAIR_RETURNED;
import static io.redress.rulebook.Fact.DEFECT_SEVERITY;
import static io.redress.rulebook.Fact.DELIVERY_DATE;
import static io.redress.rulebook.Fact.GIFT_RETURNED;
import static io.redress.rulebook.Fact.ITEM_DAMAGE;
import static io.redress.rulebook.Fact.ITEM_INTACT;
import static io.redress.rulebook.Fact.ITEM_ORIGINAL_PACKAGING;
import static io.redress.rulebook.Fact.ITEM_PACKAGING_OPENED;
import static io.redress.rulebook.Fact.ITEM_QUALITY_PROBLEM;
import static io.redress.rulebook.Fact.ITEM_SEALED_HYGIENE;
import static io.redress.rulebook.Fact.ITEM_SEAL_BROKEN;
import static io.redress.rulebook.Fact.ITEM_SECURITY_TAG;
import static io.redress.rulebook.Fact.ITEM_TAGS_INTACT;
import static io.redress.rulebook.Fact.ITEM_TRIED_ON_ONCE;
import static io.redress.rulebook.Fact.ITEM_WORN;

import io.redress.rulebook.Fact;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question that a consumer can answer who has the piece in hand.
 *
 * <p>Some ask for several facts at once, as people would: whoever says that a piece is as it
 * arrived has said that it was not worn, that nothing is broken and that its tags are on. Questions
 * about one fact follow only where such an answer leaves something open. The order is that in which
 * several questions about one fact are tried.
 */
@SuppressWarnings("ImmutableEnumChecker") // copied by List.of and never changed
public enum Prompt {
  CONDITION(
      "item.condition",
      Prompts.CONDITION,
      Prompts.asNew(Map.of(ITEM_QUALITY_PROBLEM, false)),
      new Reply("worn", Map.of(ITEM_WORN, true)),
      new Reply("tags", Map.of(ITEM_TAGS_INTACT, false)),
      new Reply("marked", Map.of(ITEM_DAMAGE, true, ITEM_INTACT, false)),
      new Reply("faulty", Map.of(ITEM_QUALITY_PROBLEM, true))),
  /** For somebody who told us of a fault already. */
  CONDITION_OTHERWISE(
      "item.conditionOtherwise",
      Prompts.CONDITION,
      Prompts.asNew(Map.of()),
      new Reply("worn", Map.of(ITEM_WORN, true)),
      new Reply("tags", Map.of(ITEM_TAGS_INTACT, false)),
      new Reply("marked", Map.of(ITEM_DAMAGE, true, ITEM_INTACT, false))),
  WORN("item.worn", ITEM_WORN),
  DAMAGE("item.damage", ITEM_DAMAGE),
  TAGS("item.tagsIntact", ITEM_TAGS_INTACT),
  SECURITY_TAG("item.securityTag", ITEM_SECURITY_TAG),
  FAULT("item.qualityProblem", ITEM_QUALITY_PROBLEM),
  SEAL(
      "item.seal",
      EnumSet.of(ITEM_SEAL_BROKEN, ITEM_SEALED_HYGIENE),
      new Reply("closed", Map.of(ITEM_SEALED_HYGIENE, true, ITEM_SEAL_BROKEN, false)),
      new Reply("open", Map.of(ITEM_SEALED_HYGIENE, true, ITEM_SEAL_BROKEN, true)),
      new Reply("none", Map.of(ITEM_SEALED_HYGIENE, false, ITEM_SEAL_BROKEN, false))),
  PACKAGING("item.originalPackaging", ITEM_ORIGINAL_PACKAGING),
  PACKAGING_OPENED("item.packagingOpened", ITEM_PACKAGING_OPENED),
  TRIED_ON("item.triedOnOnce", ITEM_TRIED_ON_ONCE),
  GIFT("gift.returned", GIFT_RETURNED),
  REPAIRED(
      "defect.repaired",
      EnumSet.of(DEFECT_PRIOR_REPAIRS, DEFECT_PERSISTS, DEFECT_REPAIR_CHOSEN),
      new Reply("never", Prompts.repairs(0, false)),
      new Reply("once", Prompts.repairs(1, true)),
      new Reply("often", Prompts.repairs(2, true)),
      new Reply("other", Prompts.repairs(1, false))),
  SEVERITY(
      "defect.severity",
      EnumSet.of(DEFECT_SEVERITY),
      new Reply("minor", Map.of(DEFECT_SEVERITY, "minor")),
      new Reply("normal", Map.of(DEFECT_SEVERITY, "normal")),
      new Reply("major", Map.of(DEFECT_SEVERITY, "major"))),
  HIDDEN("defect.hidden", DEFECT_HIDDEN),
  NOTICED("defect.apparentOn", EnumSet.of(DEFECT_APPARENT_ON, DEFECT_KNOWN_ON)),
  REPAIR_ASKED("defect.repairRequested", EnumSet.of(DEFECT_REPAIR_REQUESTED)),
  REPAIR_BACK("defect.repairReturned", EnumSet.of(DEFECT_REPAIR_RETURNED)),
  DELIVERED("delivery.date", EnumSet.of(DELIVERY_DATE)),
  BOUGHT_HOW(
      "contract.channel",
      EnumSet.of(CONTRACT_CHANNEL),
      new Reply("online", Map.of(CONTRACT_CHANNEL, "online")),
      new Reply("phone", Map.of(CONTRACT_CHANNEL, "phone")),
      new Reply("mail", Map.of(CONTRACT_CHANNEL, "mail")),
      new Reply("in_store", Map.of(CONTRACT_CHANNEL, "in_store"))),
  BOUGHT_FOR("consumer.isConsumer", CONSUMER_IS_CONSUMER);

  private final String code;
  private final Set<Fact> about;
  private final List<Reply> replies;

  Prompt(String code, Set<Fact> about, Reply... replies) {
    this.code = code;
    this.about = Set.copyOf(about);
    this.replies = List.of(replies);
  }

  Prompt(String code, Fact flag) {
    this(
        code,
        EnumSet.of(flag),
        new Reply("true", Map.of(flag, true)),
        new Reply("false", Map.of(flag, false)));
  }

  /** The question with this code, if there is one. */
  public static Optional<Prompt> ofCode(String code) {
    return Arrays.stream(values()).filter(prompt -> prompt.code.equals(code)).findFirst();
  }

  /** Its stable name. */
  public String code() {
    return code;
  }

  /** The facts that it may settle. */
  public Set<Fact> about() {
    return about;
  }

  /** The answers to choose from; none when a day is asked for. */
  public List<Reply> replies() {
    return replies;
  }

  /** Whether the answer is a day. */
  public boolean asksForDay() {
    return replies.isEmpty();
  }

  /** The answer of this name, if it is one of this question. */
  public Optional<Reply> reply(String name) {
    return asksForDay()
        ? day(name).map(this::on)
        : replies.stream().filter(reply -> reply.code().equals(name)).findFirst();
  }

  /** The answer that names a day, to a question that asks for one. */
  public Reply on(LocalDate day) {
    var facts = new EnumMap<Fact, Object>(Fact.class);
    about.forEach(fact -> facts.put(fact, day));
    return new Reply(day.toString(), facts);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}

package io.redress.liaison.domain;

import static io.redress.liaison.LiaisonState.ACKNOWLEDGED;
import static io.redress.liaison.LiaisonState.APPEALED;
import static io.redress.liaison.LiaisonState.APPROVED;
import static io.redress.liaison.LiaisonState.APPROVED_IN_PART;
import static io.redress.liaison.LiaisonState.CLOSED;
import static io.redress.liaison.LiaisonState.INFO_ASKED;
import static io.redress.liaison.LiaisonState.NO_ANSWER;
import static io.redress.liaison.LiaisonState.REFUSED;
import static io.redress.liaison.LiaisonState.SENT;
import static io.redress.liaison.LiaisonState.TO_SEND;

import io.redress.liaison.LiaisonState;
import io.redress.liaison.domain.LiaisonTransition.Accepted;
import io.redress.liaison.domain.LiaisonTransition.Refused;
import io.redress.shared.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The life of a request to a brand.
 *
 * <pre>
 * send             to send                                             -> sent
 * acknowledge      sent                                                -> acknowledged
 * ask              sent, acknowledged, info asked, appealed, no answer -> info asked
 * reply            info asked                                          -> sent
 * approve          as ask                                              -> approved
 * approve in part  as ask                                              -> approved in part
 * decline          as ask                                              -> refused
 * give up waiting  sent, acknowledged, appealed                        -> no answer
 * wait on          sent, acknowledged, appealed                        -> as it was
 * appeal           refused, approved in part                           -> appealed
 * close            every state but closed                              -> closed
 * </pre>
 *
 * <p>A brand that is late is still heard, and one that has asked may answer before it is told.
 * While we owe the brand a reply, its silence is not held against it.
 */
public final class LiaisonMachine {
  private static final Set<LiaisonState> HEARS_THE_BRAND =
      Arrays.stream(LiaisonState.values())
          .filter(LiaisonState::hearsTheBrand)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<LiaisonState> AWAITS_THE_BRAND = Set.of(SENT, ACKNOWLEDGED, APPEALED);
  private static final Set<LiaisonState> CAN_BE_APPEALED = Set.of(REFUSED, APPROVED_IN_PART);
  private static final Set<LiaisonState> NOT_CLOSED =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(CLOSED)));

  private LiaisonMachine() {}

  /** What the command does to a request in this state. */
  public static LiaisonTransition apply(LiaisonState state, LiaisonCommand command) {
    if (!sources(command).contains(state)) {
      var facts = Map.of("state", name(state), "command", name(command));
      return new Refused(new Refusal("liaison_not_in_this_state", facts, allowed(state)));
    }
    return new Accepted(target(state, command));
  }

  /** The commands that are possible in this state, as refusals name them. */
  public static List<String> allowed(LiaisonState state) {
    return Arrays.stream(LiaisonCommand.values())
        .filter(command -> sources(command).contains(state))
        .map(LiaisonMachine::name)
        .toList();
  }

  private static Set<LiaisonState> sources(LiaisonCommand command) {
    return switch (command) {
      case SEND -> Set.of(TO_SEND);
      case ACKNOWLEDGE -> Set.of(SENT);
      case ASK, APPROVE, APPROVE_IN_PART, DECLINE -> HEARS_THE_BRAND;
      case REPLY -> Set.of(INFO_ASKED);
      case GIVE_UP_WAITING, WAIT_ON -> AWAITS_THE_BRAND;
      case APPEAL -> CAN_BE_APPEALED;
      case CLOSE -> NOT_CLOSED;
    };
  }

  private static LiaisonState target(LiaisonState state, LiaisonCommand command) {
    return switch (command) {
      case SEND, REPLY -> SENT;
      case ACKNOWLEDGE -> ACKNOWLEDGED;
      case ASK -> INFO_ASKED;
      case APPROVE -> APPROVED;
      case APPROVE_IN_PART -> APPROVED_IN_PART;
      case DECLINE -> REFUSED;
      case GIVE_UP_WAITING -> NO_ANSWER;
      case WAIT_ON -> state;
      case APPEAL -> APPEALED;
      case CLOSE -> CLOSED;
    };
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}

package io.redress.faults.kinds;

import io.redress.faults.house.House;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Everything that goes wrong; a new kind of fault is one class and one line here. */
public final class Faults {
  /** What takes the house down or cuts it off, each once in a while of so many rounds. */
  private static final List<Fault> HEAVY =
      List.of(
          new KillApplication(),
          new KillDatabase(),
          new CutCalls("CutDatabase", House::toDatabase),
          new KillApplication(),
          new StallCalls("StallDatabase", House::toDatabase),
          new FreezeApplication(),
          new KillDatabase(),
          new ResetCalls("ResetDatabase", House::toDatabase),
          new StopApplication(),
          new StallCalls("StallClients", House::toNode));

  /** What goes wrong beside it. */
  private static final List<Fault> LIGHT =
      List.of(
          new ProviderMisbehaves(),
          new ProviderMisbehaves(),
          new CarrierMisbehaves(),
          new ResetCalls("ResetClients", House::toNode),
          new CutCalls("CutClients", House::toNode));

  private Faults() {}

  /** What goes wrong in each of so many rounds, in the order of this seed. */
  public static List<List<Fault>> plan(int rounds, long seed) {
    var random = new Random(seed);
    var plan = new ArrayList<List<Fault>>();
    var next = new ArrayList<Fault>();
    while (plan.size() < rounds) {
      if (next.isEmpty()) {
        next.addAll(HEAVY);
        Collections.shuffle(next, random);
      }
      var round = new ArrayList<Fault>();
      round.add(next.removeFirst());
      for (var light = random.nextInt(3); light > 0; light--) {
        round.add(LIGHT.get(random.nextInt(LIGHT.size())));
      }
      Collections.shuffle(round, random);
      plan.add(List.copyOf(round));
    }
    return plan;
  }
}

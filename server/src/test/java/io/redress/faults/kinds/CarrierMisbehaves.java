package io.redress.faults.kinds;

import io.redress.goods.carriers.LocalEasyPost.Road;
import java.util.List;

/** The carrier loses requests or answers, is busy or broken, until the players have gone home. */
final class CarrierMisbehaves implements Fault {
  private static final List<Road> ROADS =
      List.of(Road.LOST_ON_THE_WAY_THERE, Road.LOST_ON_THE_WAY_BACK, Road.BROKEN, Road.BUSY);

  @Override
  public void strike(Stage stage) {
    var server = stage.crew().carrier().server();
    if (stage.random().nextBoolean()) {
      server.loseTheNextAnswer();
    } else {
      server.takeRoad(ROADS.get(stage.random().nextInt(ROADS.size())));
    }
  }
}

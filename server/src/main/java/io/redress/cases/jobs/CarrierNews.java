package io.redress.cases.jobs;

import io.redress.cases.carriers.CarrierRounds;
import io.redress.cases.carriers.ParcelNews;
import io.redress.cases.outbound.DispatchNews;
import io.redress.cases.parcels.NewsTask;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks carriers where parcels are, and moves by what they told what travels either way. */
@Configuration
class CarrierNews {
  private final ParcelNews news;
  private final DispatchNews dispatches;
  private final CarrierRounds rounds;

  CarrierNews(ParcelNews news, DispatchNews dispatches, CarrierRounds rounds) {
    this.news = news;
    this.dispatches = dispatches;
    this.rounds = rounds;
  }

  /** Moves a parcel, or a piece that has left, by what was told of its number. */
  @Bean
  OutboxHandler carrierNewsFollowed() {
    return new Followed();
  }

  /** Asks a carrier after a number. */
  @Bean
  OutboxHandler carrierAsked() {
    return new Asked();
  }

  private final class Followed implements OutboxHandler {
    @Override
    public String kind() {
      return NewsTask.KIND;
    }

    @Override
    public void handle(OutboxTask task) {
      var tracking = NewsTask.tracking(task);
      news.follow(tracking, Actor.PROVIDER);
      dispatches.follow(tracking);
    }
  }

  private final class Asked implements OutboxHandler {
    @Override
    public String kind() {
      return CarrierRounds.ASK_TASK;
    }

    @Override
    public void handle(OutboxTask task) {
      rounds.lookUp(task.subject());
    }
  }
}

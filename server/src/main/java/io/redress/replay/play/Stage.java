package io.redress.replay.play;

import io.redress.platform.tenancy.Tenancy;
import org.springframework.stereotype.Component;

/** Everything that a replay plays with. */
@Component
public record Stage(
    Tenancy tenancy,
    ReplayShop shop,
    CasePlayer cases,
    ChargeBacks chargeBacks,
    DueRounds rounds,
    ClosingBooks books) {}

package io.redress.cases.brands.health;

import io.redress.cases.CaseCommand;
import io.redress.liaison.health.AllTheSame;
import java.util.Optional;

/** A command that asks a brand for something: whoever sends it is warned of what it strains. */
sealed interface BrandCommand {
  CaseCommand command();

  /** What was said of straining the brand. */
  AllTheSame said();

  /** The same command, with this said instead. */
  BrandCommand with(AllTheSame other);

  /** It is asked for the first time. */
  record Ask(CaseCommand.AskBrand command) implements BrandCommand {
    @Override
    public AllTheSame said() {
      return command.how().allTheSame();
    }

    @Override
    public BrandCommand with(AllTheSame other) {
      var how = command.how().with(other);
      return new Ask(
          new CaseCommand.AskBrand(command.caseId(), command.remedy(), command.question(), how));
    }
  }

  /** It is asked to think again. */
  record Appeal(CaseCommand.AppealToBrand command) implements BrandCommand {
    @Override
    public AllTheSame said() {
      return command.allTheSame();
    }

    @Override
    public BrandCommand with(AllTheSame other) {
      return new Appeal(new CaseCommand.AppealToBrand(command.caseId(), command.words(), other));
    }
  }

  /** Empty for a command that asks a brand for nothing. */
  static Optional<BrandCommand> of(CaseCommand command) {
    if (command instanceof CaseCommand.AskBrand asked) {
      return Optional.of(new Ask(asked));
    }
    return command instanceof CaseCommand.AppealToBrand appeal
        ? Optional.of(new Appeal(appeal))
        : Optional.empty();
  }
}

-- Why: a brand that is waited for once more gets as many of its working days as were agreed when it was
-- asked, and not those that it usually takes. Empty where nothing was agreed, and for requests from before.

alter table liaison_request
  add column answer_days int check (answer_days between 1 and 60);

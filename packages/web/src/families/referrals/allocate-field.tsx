import { MemberId } from "@samenkijken/contract/ids";
import type { Referral } from "@samenkijken/contract/referrals";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useLanguage, useMessages } from "../../platform/language.ts";
import { plural } from "../../platform/plural.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { queryOf, useCommand } from "../../platform/queries.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { referralMessages } from "./referral-messages.ts";

/** Gives a referral to a trainer; beside each name how many families she has. */
export function AllocateField({ referral }: { referral: Referral }) {
  const words = useMessages(referralMessages);
  const language = useLanguage();
  const trainers = useQuery(queryOf("listTrainers", {}));
  const families = useQuery(queryOf("listFamilies", {}));
  const [chosen, setChosen] = useState<string>(referral.allocated?.to ?? "");
  const allocate = useCommand("allocateReferral");
  const errors = useFormErrors(chosen === "" ? [{ fieldId: "trainer", text: words.chooseTrainer }] : []);
  const loadOf = (trainerId: string) =>
    plural(
      language,
      (families.data ?? []).filter((family) => family.trainerId === trainerId).length,
      words.load,
    );
  const send = () => {
    if (!errors.mayGo()) return;
    const body = { trainerId: MemberId.parse(chosen), from: referral.allocated?.to ?? null };
    allocate.mutate({ params: { referralId: referral.id }, body });
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SelectField
        id="trainer"
        label={words.allocateTo}
        value={chosen}
        emptyLabel={words.choose}
        options={(trainers.data ?? []).map(({ id, name }) => ({
          value: id,
          label: words.trainerWithLoad(name, loadOf(id)),
        }))}
        onChange={setChosen}
        {...errors.errorOf("trainer")}
      />
      <ProblemNotice error={allocate.error} />
      <p>
        <Button
          type="submit"
          variant={referral.stage === "waiting" ? "primary" : "secondary"}
          disabled={allocate.isPending}
        >
          {words.allocate}
        </Button>
      </p>
    </form>
  );
}

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFormErrors } from "../../platform/form-errors.ts";
import { useMessages } from "../../platform/language.ts";
import { ProblemNotice } from "../../platform/problem-notice.tsx";
import { useCommand } from "../../platform/queries.ts";
import { sessionKey, useSession } from "../../platform/session.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";
import "../family-form.css";
import { safetyMessages } from "./safety-messages.ts";

/** Where the coordinator puts the organisation's own protocol. */
export function ProtocolForm() {
  const words = useMessages(safetyMessages);
  const queries = useQueryClient();
  const { safety } = useSession().organisation;
  const [address, setAddress] = useState(safety.address);
  const [text, setText] = useState(safety.words);
  const save = useCommand("saveSafetyProtocol");
  const isAddress =
    address.trim() === "" || (/^https?:\/\//.test(address.trim()) && URL.canParse(address.trim()));
  const errors = useFormErrors(isAddress ? [] : [{ fieldId: "safety-address", text: words.wrongAddress }]);
  const send = () => {
    if (!errors.mayGo()) return;
    save.mutate(
      { params: {}, body: { address: address.trim(), words: text.trim() } },
      { onSuccess: (session) => queries.setQueryData(sessionKey, session) },
    );
  };
  return (
    <form
      className="family-form"
      noValidate
      aria-labelledby="safety-edit"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id="safety-edit">{words.edit}</h2>
      <TextField
        id="safety-address"
        label={words.address}
        optionalText={words.optional}
        help={words.addressHelp}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        value={address}
        onChange={setAddress}
        {...errors.errorOf("safety-address")}
      />
      <TextArea
        id="safety-words"
        label={words.words}
        optionalText={words.optional}
        help={words.wordsHelp}
        maxLength={2000}
        value={text}
        onChange={setText}
      />
      <ProblemNotice error={save.error} />
      {save.isSuccess && (
        <Notice tone="success" live="status">
          {words.saved}
        </Notice>
      )}
      <p>
        <Button type="submit" variant="secondary" disabled={save.isPending}>
          {words.save}
        </Button>
      </p>
    </form>
  );
}

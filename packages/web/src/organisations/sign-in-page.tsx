import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useDocumentTitle } from "../platform/document-title.ts";
import { useMessages } from "../platform/language.ts";
import { Loaded } from "../platform/loaded.tsx";
import { ProblemNotice } from "../platform/problem-notice.tsx";
import { queryOf } from "../platform/queries.ts";
import { useSessionCommands } from "../platform/session.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { Logo } from "../ui/logo.tsx";
import { Notice } from "../ui/notice.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import { organisationMessages } from "./messages.ts";
import "./sign-in-page.css";

function ChooseMember(props: { options: { value: string; label: string; help: string }[] }) {
  const words = useMessages(organisationMessages);
  const { signIn } = useSessionCommands();
  const [memberId, setMemberId] = useState("");
  const [wasSent, setWasSent] = useState(false);
  const command = useMutation({ mutationFn: signIn });
  const error = wasSent && memberId === "" ? { error: words.chooseSomeone } : {};
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWasSent(true);
        if (memberId !== "") command.mutate(memberId);
      }}
    >
      <RadioGroup
        id="member"
        label={words.choose}
        value={memberId}
        onChange={setMemberId}
        options={props.options}
        {...error}
      />
      <ProblemNotice error={command.error} />
      <Button type="submit" variant="primary" size="large" disabled={command.isPending}>
        {words.signIn}
      </Button>
    </form>
  );
}

/** The only way in so far: the demo, where anyone may choose who they are. */
export function SignInPage({ notice }: { notice: string | null }) {
  const words = useMessages(organisationMessages);
  useDocumentTitle(words.title);
  const members = useQuery(queryOf("listDemoMembers", {}));
  return (
    <main className="sign-in">
      <p className="sign-in-brand">
        <Logo />
        {words.product}
      </p>
      <Card className="stack">
        <h1>{words.title}</h1>
        {notice !== null && (
          <Notice tone="info" live="status">
            <p>{notice}</p>
          </Notice>
        )}
        <p className="text-2">{words.lead}</p>
        <Loaded query={members}>
          {(list) =>
            list.length === 0 ? (
              <p>{words.nobody}</p>
            ) : (
              <ChooseMember
                options={list.map((member) => ({
                  value: member.id,
                  label: member.name,
                  help: words.at(words.roles[member.role], member.organisation),
                }))}
              />
            )
          }
        </Loaded>
      </Card>
    </main>
  );
}

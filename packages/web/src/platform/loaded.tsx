import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../ui/button.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { useMessages } from "./language.ts";
import "./loaded.css";
import { platformMessages } from "./messages.ts";
import { ProblemNotice } from "./problem-notice.tsx";

function Again(props: { onPress: () => void }) {
  const words = useMessages(platformMessages);
  return <Button onClick={props.onPress}>{words.again}</Button>;
}

function Skeleton() {
  const words = useMessages(platformMessages);
  return (
    <output className="skeleton">
      <span className="visually-hidden">{words.loading}</span>
    </output>
  );
}

/** Shows what a query brought; before that a still frame, and when it fails the words and one button. */
export function Loaded<T>(props: {
  query: UseQueryResult<T>;
  /** The screen's title, for as long as the real one waits for the answer. */
  title?: string;
  children: (data: T) => ReactNode;
}) {
  const { query } = props;
  const failure =
    query.error === null ? null : (
      <ProblemNotice error={query.error} action={<Again onPress={() => void query.refetch()} />} />
    );
  if (query.data !== undefined)
    return (
      <>
        {failure}
        {props.children(query.data)}
      </>
    );
  return (
    <>
      {props.title !== undefined && <PageHeader title={props.title} />}
      {failure ?? <Skeleton />}
    </>
  );
}

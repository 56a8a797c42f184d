import { expect, test } from "vitest";
import { cropStyle } from "./crop.ts";

test("without a crop the whole picture is shown", () => {
  expect(cropStyle(null)).toEqual({});
});

test("a part is shown in the middle, as large as fits, and nothing beside it", () => {
  expect(cropStyle({ left: 500, top: 0, width: 500, height: 500 })).toEqual({
    clipPath: "inset(0% 0% 50% 50%)",
    transform: "translate(-100%, 0%) scale(2)",
  });
  // A narrow part is as high as the picture and stands in its middle.
  expect(cropStyle({ left: 0, top: 0, width: 250, height: 1000 })).toEqual({
    clipPath: "inset(0% 75% 0% 0%)",
    transform: "translate(37.5%, 0%) scale(1)",
  });
});

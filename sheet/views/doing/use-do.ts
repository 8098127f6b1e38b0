/** What shows exercises that are done: loaded with the page where a link leads there, else when somebody goes there. */

import { part } from "../parts/part.ts";

export const useDo = part<typeof import("./doing.tsx")>(() => import("./doing.tsx"));

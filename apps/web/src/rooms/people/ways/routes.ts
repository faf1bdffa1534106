/** The pages of devices and ways in: each comes when it is first opened. */

import { createRoute } from "@tanstack/react-router";
import { groupRoute, hostRoute } from "../../../routes.ts";
import { part } from "../../../section/part.ts";

const devices = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/devices",
  component: part(() => import("./DevicesPage.tsx"), "DevicesPage"),
});
const addDevice = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/devices/add",
  component: part(() => import("./AddDevicePage.tsx"), "AddDevicePage"),
});
const spare = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/devices/spare",
  component: part(() => import("./SparePage.tsx"), "SparePage"),
});
const pair = createRoute({
  getParentRoute: () => hostRoute,
  path: "/pair",
  component: part(() => import("./PairPage.tsx"), "PairPage"),
});
const back = createRoute({
  getParentRoute: () => hostRoute,
  path: "/back",
  component: part(() => import("./BackPage.tsx"), "BackPage"),
});
const letBack = createRoute({
  getParentRoute: () => groupRoute,
  path: "/about/people/back",
  component: part(() => import("./LetBackPage.tsx"), "LetBackPage"),
});

export const ways = {
  ofHost: [pair, back],
  ofGroup: [devices, addDevice, spare, letBack],
} as const;

/** Those that are made for paper too. */
export const waysOnPaper = [{ page: spare }] as const;

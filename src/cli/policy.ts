import 'reflect-metadata';
import { policyCommand } from './policyCommand.js';
import { processTerminal } from './Terminal.js';

process.exitCode = await policyCommand(process.argv.slice(2), process.env, processTerminal(process));
